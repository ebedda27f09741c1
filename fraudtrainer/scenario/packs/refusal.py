"""Saying no to a pack: in words, with what to do, and with nothing changed."""

from __future__ import annotations

from fraudtrainer.errors import UserError
from fraudtrainer.scenario.reading.problem import Remark
from fraudtrainer.words import Words

UNCHANGED = Words(
    "已经安装的情境包没有任何改动。", "Nothing was changed in the packs that are installed."
)
ASK_AGAIN = Words(
    "请向提供情境包的人重新要一份。", "Ask whoever gave you the pack for another copy."
)

# Why a pack is refused, and what to do.
_ASK_WHOEVER_GAVE_IT = Words(
    "不要用别的办法解开它，请向提供情境包的人问清楚。",
    "Do not unpack it by other means; ask whoever gave it to you.",
)
_CHOOSE = Words(
    "请选择 .ftpack 文件或情境包文件夹。", "Choose an .ftpack file or the folder of a pack."
)
_LOOK_WITH_CHECK = Words(
    "请情境包的作者用 fraudtrainer check 查看并改正，重新打包。",
    "Ask its author to look with fraudtrainer check, mend it and build it again.",
)
_ANEW = Words("请移除这个情境包，重新安装一份。", "Remove the pack and install it anew.")
A_LINK = Remark(
    Words(
        "情境包里有一个链接或设备，不是普通文件。",
        "Something in the pack is a link or a device, not a plain file.",
    ),
    _ASK_WHOEVER_GAVE_IT,
)
UNREADABLE = Remark(
    Words("情境包损坏了，读不出来。", "The pack is damaged and cannot be read."), ASK_AGAIN
)
NO_FILE_OF_A_PACK = Remark(Words("这不是情境包文件。", "This is no file of a pack."), _CHOOSE)
NO_SUCH_PACK = Remark(
    Words("找不到这个情境包。", "There is no such pack."),
    Words(
        "请检查文件名；放在 U 盘里的，请检查 U 盘是否插好。",
        "Check its name; if it is on a USB stick, check that the stick is plugged in.",
    ),
)
CANNOT_READ = Remark(
    Words("读不了这个情境包。", "The pack cannot be read."),
    Words("请把它复制到电脑上再试一次。", "Copy it to the computer, then try again."),
)
LOCKED = Remark(
    Words("情境包加了密码，打不开。", "The pack is locked with a password."),
    Words("请情境包的作者去掉密码，重新打包。", "Ask its author to build it again without one."),
)
UNUSUAL = Remark(
    Words("情境包用了不支持的压缩方式。", "The pack is compressed in a way that is not supported."),
    Words(
        "请情境包的作者用 pack build 重新打包。",
        "Ask its author to build it again with pack build.",
    ),
)
UNREADABLE_FILE = Remark(
    Words("情境包文件夹里有读不了的文件。", "The pack’s folder holds a file that cannot be read."),
    Words("请检查读取权限。", "Check whether you may read it."),
)
TWO_FACED = Remark(
    Words(
        "情境包里除了文件还夹着别的东西，别的程序打开它会看到不一样的内容。",
        "The pack holds more than its files; another program would see other content in it.",
    ),
    Words(
        "请情境包的作者用 fraudtrainer pack build 重新打包。",
        "Ask its author to build it again with fraudtrainer pack build.",
    ),
)
LINK_IN_FOLDER = Remark(
    A_LINK.message, Words("请换成文件本身。", "Put the file itself in its place.")
)
NO_SUCH_FOLDER = Remark(
    Words("找不到这个文件夹。", "There is no such folder."),
    Words("请检查文件夹的名称。", "Check the name of the folder."),
)
NO_MANIFEST_YET = Remark(
    Words("文件夹里缺少清单 pack.yaml。", "The folder lacks the manifest pack.yaml."),
    Words(
        "在文件夹最外层建一个 pack.yaml，写明 format、id、version、title、publisher、min_app 和 license。",
        "Put a pack.yaml at its top with format, id, version, title, publisher, min_app and license.",
    ),
)
KEY_INSIDE = Remark(
    Words("签名密钥放在了情境包的文件夹里。", "A signing key lies in the pack’s folder."),
    Words(
        "密钥不能交给别人。请把它移到别处，再重新打包。",
        "A key must never be passed on. Move it elsewhere, then build again.",
    ),
)
NO_MANIFEST = Remark(
    Words(
        "这里没有情境包：缺少清单 pack.yaml。",
        "There is no pack here: the manifest pack.yaml is missing.",
    ),
    _CHOOSE,
)
NOT_BUILT = Remark(
    Words(
        "情境包还没有打包：清单里没有各个文件的校验值。",
        "The pack is not built yet: its manifest lacks the hashes of its files.",
    ),
    Words(
        "请先运行 fraudtrainer pack build 文件夹 --out 名称.ftpack",
        "First run fraudtrainer pack build FOLDER --out NAME.ftpack",
    ),
)
INCOMPLETE = Remark(
    Words(
        "情境包不完整，缺少清单里写明的文件。",
        "The pack is incomplete: files that its manifest lists are missing.",
    ),
    ASK_AGAIN,
)
UNLISTED = Remark(
    Words(
        "情境包里混进了清单里没有的文件。", "The pack holds files that its manifest does not list."
    ),
    Words(
        "内容可能被人动过，请向发布者重新要一份。",
        "Somebody may have tampered with it; ask its publisher for another copy.",
    ),
)
DAMAGED = Remark(
    Words(
        "情境包损坏了，有文件和清单里的校验值对不上。",
        "The pack is damaged: files do not match the hashes in its manifest.",
    ),
    ASK_AGAIN,
)
TOO_DENSE = Remark(
    Words(
        "情境包里有一个文件压缩得不正常，解开会突然变得很大。",
        "A file of the pack is compressed suspiciously: unpacked it would burst.",
    ),
    _ASK_WHOEVER_GAVE_IT,
)
BAD_MANIFEST = Remark(
    Words("情境包的清单 pack.yaml 有错误。", "The pack’s manifest pack.yaml has errors."),
    Words(
        "请情境包的作者改好清单，重新打包。",
        "Ask its author to mend the manifest and build it again.",
    ),
)
SAME_NAME = Remark(
    Words(
        "情境包里有重名的文件：只差大小写的名称，在有的系统上是同一个文件。",
        "Files of the pack share a name: where letter case does not count, they are one file.",
    ),
    Words(
        "请情境包的作者改好文件名，重新打包。",
        "Ask its author to mend the file names and build it again.",
    ),
)
WRONG_SIGNATURE = Remark(
    Words(
        "情境包的签名对不上，内容可能被人改过。",
        "The pack’s signature does not match; somebody may have changed its content.",
    ),
    Words(
        "不要安装它，请向发布者重新要一份。",
        "Do not install it; ask its publisher for another copy.",
    ),
)
UNSOUND = Remark(
    Words(
        "情境包里的情境有错误，或写了不该写的内容，不能演练。",
        "The pack’s situations have errors or say what may not be said; they cannot be played.",
    ),
    _LOOK_WITH_CHECK,
)
NO_SITUATION = Remark(
    Words("情境包里没有情境。", "The pack holds no situation."),
    Words(
        "情境要放在 scenarios 文件夹里，一个情境一个文件夹。",
        "Situations belong in the folder scenarios, one folder each.",
    ),
)
BAD_WORDS = Remark(
    Words(
        "情境包的清单或事实卡里写了不该写的内容。",
        "The pack’s manifest or its fact cards say what may not be said.",
    ),
    _LOOK_WITH_CHECK,
)
OVERTAKEN = Remark(
    Words("就在刚才，情境包有了变动。", "The pack was changed just now by something else."),
    Words("请重新安装一次。", "Please install it again."),
)
PREVIOUS_ALTERED = Remark(
    Words(
        "留着的上一版被改动过，退不回去。",
        "The version before has been altered; there is no way back to it.",
    ),
    _ANEW,
)
PREVIOUS_DAMAGED = Remark(
    Words(
        "留着的上一版已经损坏，退不回去。",
        "The version before is damaged by now; there is no way back to it.",
    ),
    _ANEW,
)


class PackRefusedError(UserError):
    """A pack is not let in, or not built; whatever was installed is as it was."""


def refused(
    message: Words, hint: Words = ASK_AGAIN, *, details: Words | str = ""
) -> PackRefusedError:
    """Make the refusal.

    Args:
        message: Why, a whole sentence.
        hint: What to do next.
        details: Technical text for whoever helps.
    """
    return PackRefusedError(message, kept=UNCHANGED, hint=hint, details=details)
