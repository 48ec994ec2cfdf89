using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>The content of a CertRep (RFC 8894, 3.3.2).</summary>
internal abstract record CertRep
{
    /// <summary>SUCCESS with a degenerate SignedData of certificates or a CRL.</summary>
    public sealed record Success(byte[] CertificateSet) : CertRep
    {
        /// <summary>The issued certificate, if that is what the set is about.</summary>
        public byte[]? Issued { get; init; }

        /// <summary>The challenge password of the request, with which the reply to an EC key is encrypted; or null.
        /// </summary>
        public ChallengePassword? Password { get; init; }
    }

    public sealed record Pending : CertRep;

    /// <param name="FailInfoText">The reason; null to leave it out.</param>
    public sealed record Failure(int FailInfo, string? FailInfoText) : CertRep;
}
