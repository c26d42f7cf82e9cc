"""A bank as a content package of QTI 2.1, for Canvas, itslearning, Ans and others.

From: a bank that is ready to leave, through qti_package.py. To: exports/formats.py. Never: what
other versions do too.
"""

from leerklimaat.exports.fidelity import refused
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Posed
from leerklimaat.exports.qti import Dialect
from leerklimaat.exports.qti_item import kept_in_qti
from leerklimaat.exports.qti_package import package_of
from leerklimaat.model.leaving import Kept

_XSD = "http://www.imsglobal.org/xsd"
QTI21 = Dialect(
    name="qti21",
    namespace=f"{_XSD}/imsqti_v2p1",
    schema=f"{_XSD}/qti/qtiv2p1/imsqti_v2p1.xsd",
    packaging=f"{_XSD}/imscp_v1p1",
    packaging_schema=f"{_XSD}/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    metadata=f"{_XSD}/imsqti_metadata_v2p1",
    metadata_schema=f"{_XSD}/qti/qtiv2p1/imsqti_metadata_v2p1p1.xsd",
    lom_schema=f"{_XSD}/imsmd_loose_v1p3p2.xsd",
    resource="v2p1",
    package=("QTIv2.1 Package", "1.0.0"),
    has_html5=False,
)


def qti21_kept(item: Posed) -> Kept:
    """What becomes of an item; and whether Canvas takes it, which wants one interaction in each.

    Source: lib/qti/v2/models/interactions in github.com/instructure/qti, which New Quizzes reads
    with: more of one kind, or two kinds, is `UnsupportedSchema`.
    """
    kept = kept_in_qti(item)
    return refused(kept, "canvas") if len(item.parts) > 1 else kept


def qti21(bank: Exported) -> bytes:
    """The package."""
    return package_of(QTI21, bank, qti21_kept)
