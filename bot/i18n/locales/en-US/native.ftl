# Discord's own questions for newcomers, and ours about languages among them.

native-title = Discord's own questions
native-about = Discord can ask newcomers some questions when they join, in one language only and the same for everybody: <id:customize>. I can put one about languages there that is written in several. Whoever answers it gets the role, and my guide begins in that language.
native-is-on = { $count ->
    [0] It is on, and has no questions yet.
   *[other] Discord asks newcomers these questions.
 }
native-is-off = Discord asks no questions at the moment. You can turn them on in the server settings under “Onboarding”.
native-look = Add the language question
native-would-add = This would be added
native-nothing-else = { $count ->
    [0] Nothing else changes. People may choose several, or none.
    [one] Nothing else changes, and the question that is there stays as it is. People may choose several, or none.
   *[other] Nothing else changes, and the { $count } questions that are there stay as they are. People may choose several, or none.
 }
native-add = Add it
native-added = The question is there now. The button below takes it out again.
native-remove = Take my question out
native-removed = My question is gone again. All others are as they were.
native-changed = Somebody changed these questions in the meantime. Please look at them again, then decide.
native-no-community = Only Community servers have these questions. You can make this one a Community server in the server settings; my own guide works without that.
native-no-roles = The question gives a role for each language, and there are none yet. Make them first, under Roles.
native-not-allowed = To change these questions I need “Manage Server” and “Manage Roles”. Please allow me both in the server settings, then try again.
native-full = There are { $most } questions already, as many as Discord allows. Remove one in the server settings first.
native-below-requirements = Discord refuses the change: the onboarding of this server does not meet its requirements (enough default channels in which everybody may write). Please open “Onboarding” in the server settings, do what it says there, and try again.
# Part of a title of at most 100 characters in all languages together.
native-question = Which languages do you read?
