#!/usr/bin/env python3
"""Checks signed CEB messages with tools that share no code with Qiyun: libxml2's C14N through lxml,
SM3 and SM2 from gmssl, RSA from pycryptodomex, DER from asn1crypto.

    verify_messages.py [--demo] PATH…

A PATH is a message or a folder of them. With --demo each folder is what `qiyun demo --out` wrote: every
document must then have the receipt that ends it well, and every message must stand unchanged in its envelope.
"""

import argparse
import base64
import sys
from pathlib import Path

from asn1crypto import x509
from Cryptodome.Hash import SHA1
from Cryptodome.PublicKey import RSA
from Cryptodome.Signature import pkcs1_15
from gmssl import func, sm2, sm3
from lxml import etree

CEB = "http://www.chinaport.gov.cn/ceb"
DS = "http://www.w3.org/2000/09/xmldsig#"
CHINA_PORT = "http://www.chinaport.gov.cn/2022/04/xmldsig#"
NAMES = {"ceb": CEB, "ds": DS}
C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
ENVELOPED = DS + "enveloped-signature"
# Message: where a document's key stands, the key, its receipt, the status that ends it well. A list that the demo
# cancels goes no further than 399.
DOCUMENTS = {
    "CEB303": ("Order/OrderHead", ("ebpCode", "ebcCode", "orderNo"), "CEB304", "120"),
    "CEB403": ("Receipts", ("ebcCode", "orderNo"), "CEB404", "120"),
    "CEB505": ("Logistics", ("logisticsCode", "logisticsNo"), "CEB506", "120"),
    "CEB507": ("Arrival/ArrivalHead", ("logisticsCode", "copNo", "msgSeqNo"), "CEB508", "399"),
    "CEB509": ("Departure/DepartureHead", ("logisticsCode", "copNo", "msgSeqNo"), "CEB510", "399"),
    "CEB603": ("Inventory/InventoryHead", ("agentCode", "copNo"), "CEB604", "399"),
    "CEB605": ("InvtCancel", ("agentCode", "copNo", "invtNo"), "CEB606", "399"),
    "CEB607": ("WayBill/WayBillHead", ("agentCode", "copNo", "msgSeqNo"), "CEB608", "120"),
    "CEB701": ("SummaryApply/SummaryApplyHead", ("ebcCode", "copNo", "msgSeqNo"), "CEB702", "399"),
    "CEB213": ("InvtRefund/InvtRefundHead", ("agentCode", "coElNo"), "CEB214", "800"),
    "CEB215": ("InvtRefundDetail", ("operatorCode", "coElNo"), "CEB216", "399"),
}


class Bad(Exception):
    """What does not hold, in words."""


def require(holds, why):
    if not holds:
        raise Bad(why)


def parse(data):
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def canonical(element):
    return etree.tostring(element, method="c14n", exclusive=False, with_comments=False)


def text(element, path):
    found = element.find(path, NAMES)
    require(found is not None and found.text, f"{path} is missing or empty")
    return found.text


def algorithm(element, path):
    found = element.find(path, NAMES)
    require(found is not None, f"{path} is missing")
    return found.get("Algorithm")


def sm3_of(data):
    return bytes.fromhex(sm3.sm3_hash(func.bytes_to_list(data)))


def sha1_of(data):
    return SHA1.new(data).digest()


DIGESTS = {CHINA_PORT + "sm3": sm3_of, DS + "sha1": sha1_of}


def sm2_holds(key, signature, data):
    # An uncompressed point without its 04; gmssl hashes with the user id 1234567812345678.
    require(len(signature) == 64, f"an SM2 signature is 64 raw bytes r‖s, not {len(signature)}")
    point = key["public_key"].native
    require(point[0] == 4 and len(point) == 65, "the certificate holds no uncompressed SM2 point")
    return sm2.CryptSM2(public_key=point[1:].hex(), private_key="").verify_with_sm3(signature.hex(), data)


def rsa_holds(key, signature, data):
    try:
        pkcs1_15.new(RSA.import_key(key.dump())).verify(SHA1.new(data), signature)
    except ValueError:
        return False
    return True


SIGNATURES = {CHINA_PORT + "sm2-sm3": sm2_holds, DS + "sm2-sm3": sm2_holds, DS + "rsa-sha1": rsa_holds}


def verify(data):
    """The message's root, if everything holds."""
    root = parse(data)
    require(canonical(root) == data, "the bytes are not their own canonical form")
    signature = root.find("ds:Signature", NAMES)
    require(signature is not None, "there is no ds:Signature")
    require(root[-1] is signature, "ds:Signature is not the last child of the root")
    info = signature.find("ds:SignedInfo", NAMES)
    require(info is not None, "there is no ds:SignedInfo")
    require(algorithm(info, "ds:CanonicalizationMethod") == C14N, "another canonicalisation")
    require(info.find("ds:Reference", NAMES).get("URI") == "", "the reference is not the document")
    require(algorithm(info, "ds:Reference/ds:Transforms/ds:Transform") == ENVELOPED, "another transform")
    # In place: detached from the root it would lose the namespaces that inclusive C14N pulls in.
    signed_bytes = canonical(info)

    certificate = x509.Certificate.load(base64.b64decode(text(signature, "ds:KeyInfo/ds:X509Data/ds:X509Certificate")))
    name = text(signature, "ds:KeyInfo/ds:KeyName")
    require(int(name, 16) == certificate.serial_number, f"KeyName {name} is not the certificate's serial number")
    holds = SIGNATURES.get(algorithm(info, "ds:SignatureMethod"))
    require(holds is not None, "an unknown signature method")
    value = base64.b64decode(text(signature, "ds:SignatureValue"))
    require(holds(certificate.public_key, value, signed_bytes), "the signature does not hold")

    digest = DIGESTS.get(algorithm(info, "ds:Reference/ds:DigestMethod"))
    require(digest is not None, "an unknown digest method")
    stated = base64.b64decode(text(info, "ds:Reference/ds:DigestValue"))
    root.remove(signature)
    require(digest(canonical(root)) == stated, "the digest does not hold")
    return root


def refuses(data, old, new):
    """A change of the bytes must be found: a check that accepts everything proves nothing."""
    try:
        verify(data.replace(old, new, 1))
    except Bad:
        return
    raise Bad(f"{new!r} in the place of {old!r} is accepted as well")


def check(data):
    root = verify(data)
    refuses(data, b"<ceb:guid>", b"<ceb:guid>0")
    value = data.split(b"<ds:SignatureValue>", 1)[1]
    refuses(data, value[:8], b"AAAAAAAA")
    return root


def documents(root):
    """Kind, key and the status that ends it well, of each document in a message."""
    kind = etree.QName(root).localname.removesuffix("Message")
    require(kind in DOCUMENTS, f"{kind} is no message that is sent")
    path, key, _, end = DOCUMENTS[kind]
    for head in root.iterfind("/".join(f"ceb:{step}" for step in path.split("/")), NAMES):
        yield kind, tuple(text(head, f"ceb:{name}") for name in key), end


def receipts(folder):
    """Statuses by kind and key, of all receipt documents of a folder."""
    said = {}
    for kind, (_, key, receipt, _) in DOCUMENTS.items():
        for path in sorted(folder.glob(f"{receipt}*.xml")):
            for one in parse(path.read_bytes()):
                named = tuple(text(one, f"ceb:{name}") for name in key)
                said.setdefault((kind, named), set()).add(text(one, "ceb:returnStatus"))
    return said


def enveloped(folder, path, data):
    envelope = folder / f"DxpMsg_{path.name.split('_', 1)[1]}"
    require(envelope.exists(), f"its envelope {envelope.name} is missing")
    inside = [base64.b64decode(e.text) for e in parse(envelope.read_bytes()).iter() if etree.QName(e).localname == "Data"]
    require(inside == [data], f"{envelope.name} holds other bytes")


def messages(path):
    # A folder of samples holds what is signed beside what is not.
    files = sorted(path.rglob("*.xml")) if path.is_dir() else [path]
    return [file for file in files if path.is_file() or b"<ds:SignatureValue>" in file.read_bytes()]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--demo", action="store_true", help="the folders were written by `qiyun demo --out`")
    arguments.add_argument("paths", nargs="+", type=Path)
    given = arguments.parse_args()
    good, bad, filed = 0, 0, 0
    for place in given.paths:
        said = receipts(place) if given.demo else {}
        for path in messages(place):
            try:
                data = path.read_bytes()
                root = check(data)
                if given.demo:
                    enveloped(place, path, data)
                    for kind, key, end in documents(root):
                        require(end in said.get((kind, key), ()), f"{kind} {key} has no receipt {end}")
                        filed += 1
                good += 1
            except (Bad, etree.XMLSyntaxError, ValueError) as why:
                bad += 1
                print(f"{path}: {why}", file=sys.stderr)
    print(f"{good} messages hold, {bad} do not" + (f"; {filed} documents ended well" if given.demo else ""))
    return 0 if good > 0 and bad == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
