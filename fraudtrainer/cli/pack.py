"""`fraudtrainer pack`: make, verify, install, list, roll back and remove situation packs."""

from __future__ import annotations

import argparse
import sys

from fraudtrainer import __version__
from fraudtrainer.cli.layout import aligned
from fraudtrainer.cli.parser import Parser
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.voice import Voice
from fraudtrainer.errors import UserError
from fraudtrainer.modes.offer import Offer, Question
from fraudtrainer.modes.packs import Packs, packs_in
from fraudtrainer.scenario.packs.store import InstalledPack, InstalledVersion
from fraudtrainer.words import Words

_FLAGS = {
    Question.UNSIGNED: "--yes-unsigned",
    Question.NEW_KEY: "--trust-key",
    Question.OTHER_KEY: "--other-key",
}
_HEADS = (
    Words("id", "id"),
    Words("名称", "title"),
    Words("版本", "version"),
    Words("发布者", "publisher"),
    Words("签名", "signed"),
    Words("情境", "situations"),
    Words("上一版", "previous"),
)
_YES = frozenset({"y", "yes", "是", "好", "同意"})


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    add = parser.commands("pack_command", required=True)
    children = {name: add(name, words) for name, (words, _run) in _COMMANDS.items()}
    children["keygen"].place(
        "file", "FILE", "密钥存成这个文件，不要交给别人", "file for the key; keep it secret"
    )
    build = children["build"]
    build.place(
        "folder", "FOLDER", "里面有 pack.yaml 和 scenarios", "holds pack.yaml and scenarios"
    )
    build.place(
        "--out", "FILE", "写成这个 .ftpack 文件", "the .ftpack file to write", required=True
    )
    build.place("--sign", "KEY", "用这个密钥文件签名", "sign with this key file")
    for name in ("verify", "install"):
        children[name].place(
            "file", "FILE", ".ftpack 文件或情境包文件夹", "an .ftpack file or a pack's folder"
        )
    install = children["install"]
    install.flag("--yes-unsigned", "没有签名也安装", "install it though nobody signed it")
    install.flag("--trust-key", "信任第一次见到的密钥", "trust a key that was never seen before")
    install.flag("--other-key", "换了密钥也更新", "update though another key signed it")
    children["list"].json()
    for name in ("rollback", "remove"):
        children[name].option("id", zh="情境包的 id", en="the pack's id", metavar="ID")
    children["remove"].flag("--yes", "不再询问", "do not ask")


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Run one of the commands below `pack`.

    Returns:
        0; 1 where the person at the terminal said no.

    Raises:
        UserError: The pack is refused, or a yes is missing; nothing was changed.
    """
    packs = packs_in(options.data, __version__)
    return _COMMANDS[options.pack_command][1](packs, options, voice)


def _keygen(_packs: Packs, options: argparse.Namespace, voice: Voice) -> int:
    from fraudtrainer.scenario.packs.signing import make_key_file

    key = make_key_file(options.file.expanduser())
    print(voice(f"密钥已存进 {options.file}。", f"The key is in {options.file}."))
    print(voice(f"指纹：{key.fingerprint}", f"Fingerprint: {key.fingerprint}"))
    print(
        voice(
            "请另存一份备份，不要交给别人；把指纹告诉安装情境包的人，供他们核对。",
            "Back it up and keep it secret; tell the fingerprint to those who install your packs.",
        )
    )
    return 0


def _build(packs: Packs, options: argparse.Namespace, voice: Voice) -> int:
    key = None if options.sign is None else options.sign.expanduser()
    offer = packs.build(options.folder.expanduser(), options.out.expanduser(), key)
    _describe(offer, voice)
    if offer.left_out:
        names = "、".join(offer.left_out), ", ".join(offer.left_out)
        print(voice(f"没有放进包里：{names[0]}", f"Left out of the pack: {names[1]}"))
    print(voice(f"已打包：{options.out}", f"Written: {options.out}"))
    return 0


def _verify(packs: Packs, options: argparse.Namespace, voice: Voice) -> int:
    _describe(packs.verify(options.file.expanduser()), voice)
    print(voice("情境包完好。", "The pack is sound."))
    return 0


def _install(packs: Packs, options: argparse.Namespace, voice: Voice) -> int:
    offer = packs.examine(options.file.expanduser())
    _describe(offer, voice)
    given = {
        Question.UNSIGNED: options.yes_unsigned,
        Question.NEW_KEY: options.trust_key,
        Question.OTHER_KEY: options.other_key,
    }
    for question in offer.questions:
        if given[question]:
            continue
        if not sys.stdin.isatty():
            raise UserError(
                offer.words(question),
                kept=Words("情境包没有安装。", "The pack was not installed."),
                hint=Words(
                    f"确认可以安装，就加上 {_FLAGS[question]} 再运行一次。",
                    f"To install it all the same, add {_FLAGS[question]}.",
                ),
            )
        print(offer.words(question).said(voice.language))
        if not _says_yes(voice):
            print(voice("没有安装，什么都没有改动。", "Not installed; nothing was changed."))
            return 1
    entry = packs.install(offer, offer.questions)
    name = f"{entry.current.title} {entry.current.version}"
    print(voice(f"已安装：{name}", f"Installed: {name}"))
    return 0


def _list(packs: Packs, options: argparse.Namespace, voice: Voice) -> int:
    entries = packs.installed()
    if options.json:
        print_json([_row(entry) for entry in entries])
    elif not entries:
        print(voice("还没有安装情境包。", "No pack is installed."))
    else:
        head = tuple(map(voice.said, _HEADS))
        for line in aligned([head, *(_cells(entry, voice) for entry in entries)]):
            print(line)
    return 0


def _roll_back(packs: Packs, options: argparse.Namespace, voice: Voice) -> int:
    entry = packs.roll_back(options.id)
    name = f"{entry.current.title} {entry.current.version}"
    print(voice(f"已退回：{name}", f"Back to: {name}"))
    return 0


def _remove(packs: Packs, options: argparse.Namespace, voice: Voice) -> int:
    if not options.yes:
        if not sys.stdin.isatty():
            raise UserError(
                Words("移除情境包要先确认。", "Removing a pack must be confirmed."),
                hint=Words("确认要移除，就加上 --yes。", "Add --yes to confirm."),
            )
        print(
            voice(
                f"要移除情境包“{options.id}”吗？演练记录会保留。",
                f"Remove the pack {options.id!r}? The records of its sittings stay.",
            )
        )
        if not _says_yes(voice):
            print(voice("没有移除。", "Not removed."))
            return 1
    entry = packs.remove(options.id)
    print(voice(f"已移除：{entry.current.title}", f"Removed: {entry.current.title}"))
    return 0


def _says_yes(voice: Voice) -> bool:
    try:
        answer = input(voice("确认请输入“是”，不确认直接按回车：", "Type “yes” to confirm: "))
    except EOFError:
        return False
    return answer.strip().casefold() in _YES


def _describe(offer: Offer, voice: Voice) -> None:
    head = offer.pack.manifest
    print(f"{head.title}  {head.id} {head.version}")
    print(voice(f"发布者：{head.publisher}", f"Publisher: {head.publisher}"))
    print(voice(f"许可：{head.license}", f"Licence: {head.license}"))
    if head.description:
        print(head.description)
    size = max(1, offer.pack.total // 1024)
    print(
        voice(
            f"内容：{len(offer.situations)} 个情境，{len(offer.pack.files)} 个文件，{size} KB",
            f"Content: {len(offer.situations)} situations, {len(offer.pack.files)} files, {size} KB",
        )
    )
    for name, title in offer.situations.items():
        print(f"  {name}  {title}")
    print(_signature(offer, voice))


def _signature(offer: Offer, voice: Voice) -> str:
    if not offer.pack.key:
        return voice("签名：没有", "Signature: none")
    fingerprint = offer.pack.fingerprint
    if offer.trusted:
        return voice(
            f"签名：有效，密钥已信任，指纹 {fingerprint}",
            f"Signature: valid, key trusted, fingerprint {fingerprint}",
        )
    return voice(
        f"签名：有效，密钥尚未信任，指纹 {fingerprint}",
        f"Signature: valid, key not trusted yet, fingerprint {fingerprint}",
    )


def _row(entry: InstalledPack) -> dict[str, object]:
    current = entry.current
    return {
        "id": entry.id,
        "version": current.version,
        "title": current.title,
        "publisher": current.publisher,
        "signed": bool(current.key),
        "fingerprint": current.fingerprint,
        "situations": list(current.situations),
        "previous": None if entry.previous is None else entry.previous.version,
    }


def _cells(entry: InstalledPack, voice: Voice) -> tuple[str, ...]:
    current: InstalledVersion = entry.current
    return (
        entry.id,
        current.title,
        current.version,
        current.publisher,
        voice("有", "yes") if current.key else voice("无", "no"),
        str(len(current.situations)),
        entry.previous.version if entry.previous is not None else "",
    )


_COMMANDS = {
    "keygen": (Words("生成签名用的密钥", "make a key to sign with"), _keygen),
    "build": (Words("把文件夹打成情境包", "seal a folder into a pack"), _build),
    "verify": (Words("检查情境包，不安装", "verify a pack without installing it"), _verify),
    "install": (Words("安装或更新情境包", "install or update a pack"), _install),
    "list": (Words("列出已经安装的情境包", "list the installed packs"), _list),
    "rollback": (Words("退回上一版", "go back to the version before"), _roll_back),
    "remove": (Words("移除情境包", "remove a pack"), _remove),
}
