using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Certificates that look as if they authorized the renewal of the positive control's certificate.</summary>
internal static class ForgedSigners
{
    private static readonly X500DistinguishedName OtherCa = new("CN=another-ca.example");

    /// <summary>The subject alone is right.</summary>
    public static byte[] SelfSigned(CheckSession session, DraftReply holder, PrivateKey key) =>
        session.Drafts.Signer(key, holder.Issued!.SubjectName);

    /// <summary>Issued by a CA that the server does not know.</summary>
    public static byte[] OfAnotherCa(CheckSession session, DraftReply holder, PrivateKey key) =>
        Copy(session, holder, key, OtherCa, RandomNumberGenerator.GetBytes(16));

    /// <summary>Issuer, serial number, and extensions are right; only key and signature are not.</summary>
    public static byte[] OfLookAlike(CheckSession session, DraftReply holder, PrivateKey key) =>
        Copy(session, holder, key, holder.Issued!.IssuerName, holder.Issued.SerialNumberBytes.ToArray());

    private static byte[] Copy(
        CheckSession session, DraftReply holder, PrivateKey key, X500DistinguishedName issuer, byte[] serial)
    {
        var original = holder.Issued!;
        var request = new CertificateRequest(
            original.SubjectName, key.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in original.Extensions) request.CertificateExtensions.Add(extension);
        var forger = X509SignatureGenerator.CreateForRSA(session.Drafts.Stranger.Rsa, RSASignaturePadding.Pkcs1);
        using var copy = request.Create(issuer, forger, original.NotBefore, original.NotAfter, serial);
        return copy.RawData;
    }
}
