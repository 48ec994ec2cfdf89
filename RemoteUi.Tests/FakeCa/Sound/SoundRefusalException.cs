namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Thrown by a rule that a message breaks.</summary>
/// <param name="failInfo">The failInfo of the CertRep; null for HTTP 400, if no CertRep can be sent.</param>
internal sealed class SoundRefusalException(int? failInfo, string reason) : Exception(reason)
{
    public const int BadAlg = 0, BadMessageCheck = 1, BadRequest = 2, BadTime = 3, BadCertId = 4;

    public int? FailInfo { get; } = failInfo;

    /// <summary>The media type of HTTP 400.</summary>
    public string ContentType { get; init; } = "text/plain";
}
