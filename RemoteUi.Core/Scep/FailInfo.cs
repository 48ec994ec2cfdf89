namespace RemoteUi.Core.Scep;

/// <summary>Specifies the server's reason for a FAILURE (RFC 8894, 3.2.1.4.1).</summary>
public enum FailInfo
{
    BadAlg = 0,
    BadMessageCheck = 1,
    BadRequest = 2,
    BadTime = 3,
    BadCertId = 4,
}
