namespace RemoteUi.Core.Scep;

/// <summary>Specifies the messageType attribute of a pkiMessage (RFC 8894, 3.2.1.2).</summary>
public enum MessageType
{
    CertRep = 3,
    RenewalReq = 17,
    PkcsReq = 19,
    CertPoll = 20,
    GetCert = 21,
    GetCrl = 22,
}
