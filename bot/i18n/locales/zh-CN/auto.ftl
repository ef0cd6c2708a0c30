auto-thread-name = 译文
auto-tap = 翻译
auto-lively = 这里聊得正热闹，译文先收进这个按钮里，需要时点一下就能看。
auto-unavailable = 我暂时没法自动翻译。点一下按钮可以再试，实在不行也会告诉你原因。
auto-tap-gone = 这个按钮对应的消息已经不在了。你可以在消息菜单里选“应用 → 翻译”，效果一样。
auto-tap-nothing = 这里没有需要译成{ $language }的内容。
