"""A bank as a content package of QTI 2.1, for Canvas, itslearning, Ans and others.

From: a bank that is ready to leave, through qti_package.py. To: exports/formats.py. Never: what
other versions do too.
"""

from leerklimaat.exports.package import Exported
from leerklimaat.exports.qti import Dialect
from leerklimaat.exports.qti_package import package_of

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


def qti21(bank: Exported) -> bytes:
    """The package."""
    return package_of(QTI21, bank, how="format.qti21.how")
