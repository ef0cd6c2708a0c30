command-translate = 翻译
    .description = 翻译一段文字，只有你自己看得到
command-translate-text = 文字
    .description = 要翻译的内容
command-translate-to = 译成
    .description = 译成哪种语言；不填就译成你看得懂的语言
command-translate-source = 原文语言
    .description = 原文是哪种语言；不填我会自己判断
command-translate-share = 分享
    .description = 让这里的所有人都看到译文
menu-translate = 翻译

translation-from-phrasebook = 来自常用语手册
translation-from-engine = { $engine } 机器翻译
translation-from-member = 由社区成员翻译
translation-from-conversion = 仅做了简繁转换（{ $engine }）
translation-by = 由 { $member } 分享

translation-another = 换一种语言
translation-share = 分享
translation-mine = 用我的语言看

translation-choose = 选择语言
translation-type = 输入语言名称
translation-type-title = 换一种语言
translation-type-label = 语言
translation-type-hint = 用哪种语言写都行：français、德语、Japanese

translation-nothing = 这里没有可以翻译的文字，只有链接、表情符号、数字或代码。
translation-interjection = 这个不用翻译：笑声、语气词和名字在哪种语言里都一样。
translation-only-slang = 这个不用翻译，不过里面有网络用语：
translation-same-language = 这段话已经是{ $language }了。

translation-no-engine = 现在连不上任何翻译服务，所以没能翻译。日常用语仍然可以翻译。请过几分钟再试；如果一直不行，机器人的维护者可以用 `teahouse doctor` 查出原因。
translation-no-pair = 我用的翻译服务都不支持这两种语言互译，请换一种语言试试。
translation-unusable = 翻译服务没能给出可用的译文，所以我没有显示。可以把句子写短一点再试试。
translation-unknown-language = 我不知道“{ $name }”是哪种语言。请从输入时出现的列表里选择，用哪种语言写都行：中文、español、French。
translation-cannot-share-here = 你在这个频道不能发言，所以译文只给你自己看。可以只翻译、不分享，或者到你能发言的频道再分享。
translation-shared-already = 这段译文已经分享过了。
translation-limit = 你目前的翻译用量已到上限，<t:{ $moment }:R>就可以继续。

translation-flag-no-engine = 现在连不上翻译服务。请过几分钟先取消这个旗帜表情，再点一次。
translation-flag-limit = 谢谢你的旗帜！你一下子点得太多，我译不过来了。请<t:{ $moment }:R>再点一次这个旗帜。

translation-note = **{ $form }**：{ $meaning }
translation-note-literal = **{ $form }**（{ $literal }）：{ $meaning }

translation-opted-out = 写这条消息的人不希望被翻译。想知道是什么意思，可以直接问问 TA。

translation-cannot-correct = 这段译文分成了好几条消息，或者是旧版本发的，所以不能直接修改。
translation-original-gone = 原文已经不在了，或者我看不到了，所以没法改它的译文。

translation-why = 为什么
translation-why-title = 为什么这样翻译
translation-why-read = 我认为原文是**{ $language }**，把握有 { $percent }%。
translation-why-told = 原文被当作**{ $language }**来翻译，只看文字我没有十足的把握。
translation-why-unsure = 我看不出原文是哪种语言，所以让翻译服务自己判断。
translation-why-mixed = 原文里有 { $languages }，是从{ $language }翻译过来的。
translation-why-engine = 这是机器翻译的：{ $engine }。
translation-why-phrasebook = 这来自我自带的常用语手册，是人写的，没有用到机器翻译。
translation-why-member = 这是社区里的一位成员翻译的。
translation-why-conversion = { $engine } 只做了简繁转换，用词都是作者自己的。
translation-why-parts-member = 这些词来自本社区的词库：
translation-why-parts-phrasebook = 这几处来自常用语手册：
translation-why-doubt-engine = 机器常常看不懂玩笑、语气和人名。觉得哪里怪怪的，就请懂两种语言的朋友来改一改。
translation-why-doubt-phrasebook = 同一句话在不同场合意思可能不一样。觉得不合适的话，可以问问作者。
translation-why-doubt-member = 同一句话，每个人的译法都可能不同。拿不准的话，可以问问作者。
translation-why-doubt-conversion = 少见的人名有时会转错字。
