"""A bank as a content package of QTI 3.0, for Wikiwijs and others.

From: a bank that is ready to leave, through qti_package.py. To: exports/formats.py. Never: what
other versions do too.
"""

from leerklimaat.exports.package import Exported
from leerklimaat.exports.qti import Dialect
from leerklimaat.exports.qti_item import kept_in_qti
from leerklimaat.exports.qti_package import package_of

_XSD = "http://www.imsglobal.org/xsd"
_SPEC = "https://purl.imsglobal.org/spec"
QTI3 = Dialect(
    name="qti3",
    namespace=f"{_XSD}/imsqtiasi_v3p0",
    schema=f"{_SPEC}/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    packaging=f"{_XSD}/qti/qtiv3p0/imscp_v1p1",
    packaging_schema=f"{_SPEC}/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    metadata=f"{_XSD}/imsqti_metadata_v3p0",
    metadata_schema=f"{_SPEC}/qti/v3p0/schema/xsd/imsqti_metadatav3p0_v1p0.xsd",
    lom_schema=f"{_SPEC}/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd",
    resource="v3p0",
    package=("QTI Package", "3.0.0"),
    has_html5=True,
)


def qti3(bank: Exported) -> bytes:
    """The package."""
    return package_of(QTI3, bank, kept_in_qti)
