namespace RemoteUi.Network.Ipp;

/// <summary>The operations of RFC 8011 that the device supports.</summary>
public enum IppOperation
{
    PrintJob = 0x0002,
    ValidateJob = 0x0004,
    CancelJob = 0x0008,
    GetJobAttributes = 0x0009,
    GetJobs = 0x000A,
    GetPrinterAttributes = 0x000B,
}

/// <summary>The status codes of RFC 8011, appendix B, that the device answers.</summary>
public enum IppStatus
{
    Ok = 0x0000,
    OkIgnoredOrSubstitutedAttributes = 0x0001,
    BadRequest = 0x0400,
    Forbidden = 0x0401,
    NotAuthorized = 0x0403,
    NotPossible = 0x0404,
    NotFound = 0x0406,
    RequestEntityTooLarge = 0x0408,
    RequestValueTooLong = 0x0409,
    DocumentFormatNotSupported = 0x040A,
    AttributesOrValuesNotSupported = 0x040B,
    CharsetNotSupported = 0x040D,
    CompressionNotSupported = 0x040F,
    OperationNotSupported = 0x0501,
    VersionNotSupported = 0x0503,
    Busy = 0x0507,
    JobCanceled = 0x0508,
}
