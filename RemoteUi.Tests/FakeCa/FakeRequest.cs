using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa;

/// <summary>A pkiMessage of the client's, read and found in order.</summary>
/// <param name="Signer">The certificate that signed it, to whose key the reply is encrypted.</param>
internal sealed record FakeRequest(
    byte[] Message, string MessageType, string TransactionId, byte[] SenderNonce, X509Certificate2 Signer,
    string DigestOid, string CipherOid, byte[] Content)
{
    /// <summary>Of a PKCSReq or RenewalReq.</summary>
    public CertificateRequest? Csr { get; init; }

    public string? ChallengePassword { get; init; }
}

/// <summary>A request that the fake refuses: what is wrong with it, and the failInfo that says so.</summary>
internal sealed class FakeRefusalException(int failInfo, string reason) : Exception(reason)
{
    public int FailInfo { get; } = failInfo;
}
