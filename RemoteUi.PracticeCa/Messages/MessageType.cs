namespace RemoteUi.PracticeCa.Messages;

/// <summary>The SCEP message types (RFC 8894, 3.2.1.2).</summary>
internal enum MessageType
{
    CertRep = 3,
    RenewalReq = 17,
    PkcsReq = 19,
    CertPoll = 20,
    GetCert = 21,
    GetCrl = 22,
}
