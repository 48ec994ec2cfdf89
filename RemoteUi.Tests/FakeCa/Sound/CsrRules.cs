using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using static RemoteUi.Tests.FakeCa.Sound.SoundRefusalException;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>What the certificate request of a PKCSReq or RenewalReq has to satisfy.</summary>
internal static class CsrRules
{
    private const int MaxNameBytes = 4096;

    public static SoundRule Strong { get; } = Rule(
        "a strong requested key", BadAlg, "The certificate request has a weak key.",
        (_, request) => MessageRules.IsStrong(request.Csr!.Request.PublicKey));

    public static SoundRule ProofOfPossession { get; } = Rule(
        "proof of possession", BadRequest, "The signature of the certificate request does not verify.",
        (_, request) => request.Csr!.IsSignedWithItsKey());

    /// <summary>
    /// The message is signed with the requested key (RFC 8894, 2.3), unless that key cannot sign and decrypt messages,
    /// or an issued certificate signs.
    /// </summary>
    public static SoundRule SignerHasKey { get; } = Rule(
        "the requested key signs", BadRequest, "The message is not signed with the requested key.",
        (ca, request) => ca.IsRenewal(request)
            || request.Csr!.Request.PublicKey.Oid.Value != FakeOids.RsaEncryption
            || SoundRequest.KeyHash(request.Csr.Request.PublicKey) == request.SignerKeyHash);

    /// <summary>Names are bounded, and consist of letters, digits, and a few other characters.</summary>
    public static SoundRule PlainNames { get; } = Rule(
        "plain names", BadRequest, "The subject cannot be put into a certificate.",
        (_, request) => IsPlain(request.Csr!.Request.SubjectName));

    /// <summary>Nobody gets a certificate with the name of the CA or RA.</summary>
    public static SoundRule NotTheCasName { get; } = Rule(
        "not the CA's own name", BadRequest, "The subject is the CA's.",
        (ca, request) => !ca.Certificates.Any(own => own.SubjectName.RawData.AsSpan()
            .SequenceEqual(request.Csr!.Request.SubjectName.RawData)));

    /// <summary>DNS names are the common name, or below it; IP addresses are those for documentation.</summary>
    public static SoundRule OwnNames { get; } = Rule(
        "alternative names of the subject's own", BadRequest, "An alternative name is not the subject's.",
        (_, request) => AreOwn(request.Csr!));

    public static IReadOnlyList<SoundRule> All { get; } =
        [Strong, ProofOfPossession, SignerHasKey, PlainNames, NotTheCasName, OwnNames];

    private static bool IsPlain(X500DistinguishedName name)
    {
        if (name.RawData.Length is < 3 or > MaxNameBytes) return false;
        try
        {
            return name.EnumerateRelativeDistinguishedNames().All(part =>
                part.GetSingleElementValue() is { Length: > 0 and <= 64 } text
                    && text.All(letter => char.IsLetterOrDigit(letter) || " -.,_@:/()".Contains(letter)));
        }
        catch (Exception exception) when (
            exception is InvalidOperationException or System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static bool AreOwn(SoundCsr csr)
    {
        if (csr.Extension("2.5.29.17") is not { } extension) return true;
        var common = csr.Request.SubjectName.EnumerateRelativeDistinguishedNames()
            .FirstOrDefault(part => part.GetSingleElementType().Value == "2.5.4.3")?.GetSingleElementValue();
        try
        {
            return new X509SubjectAlternativeNameExtension(extension.RawData).EnumerateDnsNames().All(name =>
                name == common || name.EndsWith($".{common}", StringComparison.Ordinal));
        }
        catch (Exception exception) when (
            exception is AsnContentException or System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static SoundRule Rule(
        string name, int failInfo, string reason, Func<SoundCa, SoundRequest, bool> holds) =>
        SoundRule.That(name, RuleStage.Csr, failInfo, reason, holds);
}
