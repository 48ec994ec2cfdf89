using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa;

/// <summary>A pkiMessage of the client, read and found valid.</summary>
/// <param name="Signer">The certificate that signed it, to whose key the reply is encrypted.</param>
internal sealed record FakeRequest(
    byte[] Message, string MessageType, string TransactionId, byte[] SenderNonce, X509Certificate2 Signer,
    string DigestOid, string CipherOid, byte[] Content)
{
    /// <summary>The certificate request of a PKCSReq or RenewalReq.</summary>
    public CertificateRequest? Csr { get; init; }

    public string? ChallengePassword { get; init; }
}

/// <summary>Thrown if the fake CA refuses a request, with the reason and the failInfo to send.</summary>
internal sealed class FakeRefusalException(int failInfo, string reason) : Exception(reason)
{
    public int FailInfo { get; } = failInfo;
}
