native-title = Discord 自带的问题
native-about = 新人加入时，Discord 可以先问几个问题，不过只有一种语言，人人看到的都一样：<id:customize>。我可以在里面加一个用多种语言写的语言问题。选了的人会得到对应的身份组，我的指南也会用那种语言开始。
native-is-on = { $count ->
    [0] 已经打开，不过还没有问题。
   *[other] Discord 会问新人下面这些问题。
 }
native-is-off = Discord 现在没有问问题。可以在服务器设置的“新手引导（Onboarding）”里打开。
native-look = 加上语言问题
native-would-add = 会加上这些
native-nothing-else = { $count ->
    [0] 其他都不变。可以选几个，也可以不选。
   *[other] 其他都不变，原有的 { $count } 个问题保持原样。可以选几个，也可以不选。
 }
native-add = 加上
native-added = 问题已经加上了。想拿掉的话，点下面的按钮。
native-remove = 拿掉我的问题
native-removed = 我的问题已经拿掉了，其他的和原来一样。
native-changed = 刚才有人改过这些问题。请再看一眼，然后决定。
native-no-community = 只有社区服务器才有这些问题。可以在服务器设置里开启社区功能；不开启，我的指南也照样能用。
native-no-roles = 这个问题会给每种语言发一个身份组，现在还没有。请先在“身份组”里建好。
native-not-allowed = 要改这些问题，我需要“管理服务器”和“管理身份组”权限。请在服务器设置里给我，然后再试一次。
native-full = 已经有 { $most } 个问题了，这是 Discord 的上限。请先在服务器设置里删掉一个。
native-below-requirements = Discord 拒绝了这次修改：服务器的新手引导还没达到它的要求（要有足够多人人都能发言的默认频道）。请打开服务器设置里的“新手引导（Onboarding）”，按提示补全后再试。
native-question = 你看得懂哪些语言？
