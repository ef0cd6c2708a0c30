# What is posted where translations are made by themselves.
auto-thread-name = Translations
# The button under a foreign message; labels in several languages stand side by side.
auto-tap = Translate
auto-lively = It is lively here, so translations wait behind this button for a while.
auto-unavailable = I cannot translate by myself just now. Press the button for a translation, or to hear why there is none.
auto-tap-gone = What this button covered is no longer there. In the menu of any message, Apps → Translate does the same.
auto-tap-nothing = Nothing here needs translating into { $language }.
