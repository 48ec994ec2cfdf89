using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Publication;

/// <summary>The status of one certificate (RFC 6960, 2.2).</summary>
internal abstract record OcspStatus
{
    public sealed record Good : OcspStatus;

    public sealed record Revoked(DateTimeOffset At, X509RevocationReason? Reason) : OcspStatus;

    /// <summary>This CA did not issue it, or no longer knows it.</summary>
    public sealed record Unknown : OcspStatus;
}

/// <summary>Whether a request was answered (OCSPResponseStatus; RFC 6960, 4.2.1).</summary>
internal enum OcspResponseStatus
{
    Successful = 0,
    MalformedRequest = 1,
    InternalError = 2,
}
