"""Ed25519: who made a pack. The one place that knows the library behind it (PyNaCl)."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from pathlib import Path

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from fraudtrainer.errors import UserError
from fraudtrainer.replacement import create_file
from fraudtrainer.scenario.packs.refusal import WRONG_SIGNATURE, refused
from fraudtrainer.words import Words

_SIGNATURE_HEAD = "fraudtrainer-pack-signature 1"
_KEY_HEAD = "fraudtrainer-pack-key 1"
_LONGEST = 1024
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Whose signature it is: 32 bytes, written in Base64."""

    text: str

    @property
    def fingerprint(self) -> str:
        """128 bits of its SHA-256 in groups of four digits, to be read out on the telephone."""
        digits = hashlib.sha256(base64.b64decode(self.text)).hexdigest()[:32]
        return " ".join(digits[i : i + 4] for i in range(0, len(digits), 4))


def make_key_file(path: Path) -> PublicKey:
    """Make a new private key in a file that only its owner can read.

    Args:
        path: The file; one that is there is never written over.

    Returns:
        The public half.

    Raises:
        UserError: The file is there already, or cannot be written.
    """
    key = SigningKey.generate()
    text = f"{_KEY_HEAD}\n{base64.b64encode(bytes(key)).decode()}\n"
    try:
        create_file(path, text.encode("ascii"), mode=0o600)
    except FileExistsError as fault:
        raise UserError(
            Words(
                "这个文件已经有了，没有覆盖它。",
                "There is such a file already; it was not written over.",
            ),
            hint=Words(
                "密钥一旦丢失就找不回来。请换一个文件名。",
                "A lost key cannot be recovered. Choose another file name.",
            ),
            details=str(path),
        ) from fault
    except OSError as fault:
        raise UserError(
            Words("密钥文件写不进去。", "The key file cannot be written."),
            hint=Words("请换一个可以写的文件夹。", "Choose a folder that can be written."),
            details=str(fault),
        ) from fault
    return _public(key)


def signature_file(key_file: Path, data: bytes) -> bytes:
    """Sign `data`; the result is what ``pack.sig`` holds. The same key and data give the same.

    Raises:
        UserError: The key file cannot be read, or is none.
    """
    key = _private(key_file)
    signature = base64.b64encode(key.sign(data).signature).decode()
    return f"{_SIGNATURE_HEAD}\n{_public(key).text}\n{signature}\n".encode()


def verified_key(signature: bytes, data: bytes) -> PublicKey:
    """The key that signed `data`.

    Args:
        signature: What ``pack.sig`` holds.
        data: The bytes of ``pack.yaml``.

    Raises:
        PackRefusedError: The signature is damaged, or it belongs to other bytes.
    """
    try:
        key, mark = _lines(signature, _SIGNATURE_HEAD)
        VerifyKey(_decoded(key, _KEY_BYTES)).verify(data, _decoded(mark, _SIGNATURE_BYTES))
    except (BadSignatureError, ValueError) as fault:
        raise refused(*WRONG_SIGNATURE, details=type(fault).__name__) from fault
    return PublicKey(key)


def is_private_key(data: bytes) -> bool:
    """True for the content of a private key file: it must never travel with a pack."""
    return data.lstrip().startswith(_KEY_HEAD.encode())


def _private(path: Path) -> SigningKey:
    try:
        with path.open("rb") as file:
            (text,) = _lines(file.read(_LONGEST + 1), _KEY_HEAD)
        return SigningKey(_decoded(text, _KEY_BYTES))
    except OSError as fault:
        raise UserError(
            Words("密钥文件打不开。", "The key file cannot be opened."),
            hint=Words("请检查文件名和读取权限。", "Check its name and whether you may read it."),
            details=str(fault),
        ) from fault
    except ValueError as fault:
        raise UserError(
            Words("这个文件不是签名密钥。", "This file is no signing key."),
            hint=Words(
                "用 fraudtrainer pack keygen 文件 可以生成一个。",
                "fraudtrainer pack keygen FILE makes one.",
            ),
            details=str(path),
        ) from fault


def _lines(data: bytes, head: str) -> list[str]:
    """The lines behind a file's first one; a ValueError where that is another."""
    first, *rest = data.decode("ascii").splitlines() or [""]
    if len(data) > _LONGEST or first != head:
        raise ValueError("no such file")
    return rest


def _decoded(text: str, size: int) -> bytes:
    """Exactly so many bytes, written in the one way that Base64 has for them."""
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as fault:
        raise ValueError("no Base64") from fault
    if len(data) != size or base64.b64encode(data).decode() != text:
        raise ValueError("wrong length")
    return data


def _public(key: SigningKey) -> PublicKey:
    return PublicKey(base64.b64encode(bytes(key.verify_key)).decode())
