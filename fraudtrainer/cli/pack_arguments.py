"""What can be typed behind `fraudtrainer pack`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from fraudtrainer.cli.voice import Voice

Share = Callable[[argparse.ArgumentParser, Voice], None]


def add_pack(parser: argparse.ArgumentParser, voice: Voice, share: Share) -> None:
    """Add the commands below `pack`; `share` gives each the options that all commands have."""
    below = parser.add_subparsers(
        dest="pack_command", metavar=voice("做什么", "ACTION"), required=True
    )

    def add(name: str, zh: str, en: str) -> argparse.ArgumentParser:
        words = voice(zh, en)
        child: argparse.ArgumentParser = below.add_parser(
            name, help=words, description=words, voice=voice
        )
        share(child, voice)
        return child

    key = add("keygen", "生成签名用的密钥", "make a key to sign with")
    _add_file(key, voice("密钥存成这个文件，不要交给别人", "file for the key; keep it secret"))
    _add_build(add("build", "把文件夹打成情境包", "seal a folder into a pack"), voice)
    verify = add("verify", "检查情境包，不安装", "verify a pack without installing it")
    _add_file(verify, voice(".ftpack 文件或情境包文件夹", "an .ftpack file or a pack's folder"))
    _add_install(add("install", "安装或更新情境包", "install or update a pack"), voice)
    listing = add("list", "列出已经安装的情境包", "list the installed packs")
    listing.add_argument("--json", action="store_true", help=voice("用 JSON 输出", "print JSON"))
    back = add("rollback", "退回上一版", "go back to the version before")
    _add_id(back, voice)
    remove = add("remove", "移除情境包", "remove a pack")
    _add_id(remove, voice)
    remove.add_argument("--yes", action="store_true", help=voice("不再询问", "do not ask"))


def _add_file(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=words)


def _add_id(parser: argparse.ArgumentParser, voice: Voice) -> None:
    parser.add_argument("id", metavar="ID", help=voice("情境包的 id", "the pack's id"))


def _add_build(parser: argparse.ArgumentParser, voice: Voice) -> None:
    parser.add_argument(
        "folder",
        type=Path,
        metavar="FOLDER",
        help=voice("里面有 pack.yaml 和 scenarios", "holds pack.yaml and scenarios"),
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help=voice("写成这个 .ftpack 文件", "the .ftpack file to write"),
    )
    parser.add_argument(
        "--sign",
        type=Path,
        metavar="KEY",
        help=voice("用这个密钥文件签名", "sign with this key file"),
    )


def _add_install(parser: argparse.ArgumentParser, voice: Voice) -> None:
    _add_file(parser, voice(".ftpack 文件或情境包文件夹", "an .ftpack file or a pack's folder"))
    for flag, zh, en in (
        ("--yes-unsigned", "没有签名也安装", "install it though nobody signed it"),
        ("--trust-key", "信任第一次见到的密钥", "trust a key that was never seen before"),
        ("--other-key", "换了密钥也更新", "update though another key signed it"),
    ):
        parser.add_argument(flag, action="store_true", help=voice(zh, en))
