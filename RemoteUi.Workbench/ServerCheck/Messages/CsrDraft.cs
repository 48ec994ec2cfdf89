using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Keys;

namespace RemoteUi.Workbench.ServerCheck.Messages;

/// <summary>
/// A PKCS#10 to be written, sound unless it is changed. Written by the platform, which lets a check choose any key,
/// name, and extension.
/// </summary>
/// <param name="Key">RSA or ECDSA; signs the request.</param>
internal sealed record CsrDraft(X500DistinguishedName Subject, AsymmetricAlgorithm Key)
{
    /// <summary>The object identifier of challengePassword (RFC 2985, 5.4.1).</summary>
    private const string ChallengePasswordOid = "1.2.840.113549.1.9.7";

    public IReadOnlyList<X509Extension> Extensions { get; init; } = [];

    public Secret? ChallengePassword { get; init; }

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>Changes the bytes after signing; null leaves them.</summary>
    public Func<byte[], byte[]>? Change { get; init; }

    /// <summary>Returns the SubjectPublicKeyInfo of the key, in DER.</summary>
    public byte[] PublicKeyInfo() => Key.ExportSubjectPublicKeyInfo();

    /// <summary>Returns the request in DER.</summary>
    public byte[] Write()
    {
        var request = Key is ECDsa elliptic
            ? new CertificateRequest(Subject, elliptic, Hash)
            : new CertificateRequest(Subject, (RSA)Key, Hash, RSASignaturePadding.Pkcs1);
        foreach (var extension in Extensions) request.CertificateExtensions.Add(extension);
        if (ChallengePassword is { } password)
            request.OtherRequestAttributes.Add(
                new AsnEncodedData(
                    ChallengePasswordOid, CertificateRequestWriter.PasswordText(password.Reveal()).GetEncoded()));
        var written = request.CreateSigningRequest();
        return Change is null ? written : Change(written);
    }
}
