using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Model;

/// <summary>
/// Determines what the practice CA writes into the certificates that it issues, beyond what a request asks for. Kept
/// across restarts.
/// </summary>
public sealed record CertificateProfile
{
    /// <summary>The minimum of <see cref="Validity"/>.</summary>
    public static readonly TimeSpan MinValidity = TimeSpan.FromMinutes(1);

    /// <summary>The maximum of <see cref="Validity"/>: 100 years.</summary>
    public static readonly TimeSpan MaxValidity = TimeSpan.FromDays(36_500);

    /// <summary>The maximum of <see cref="Backdating"/>.</summary>
    public static readonly TimeSpan MaxBackdating = TimeSpan.FromDays(365);

    /// <summary>The maximum number of <see cref="ChosenExtendedKeyUsages"/>.</summary>
    public const int MaxExtendedKeyUsages = 16;

    /// <summary>The usages of end entities (RFC 5280, 4.2.1.3); a certificate never gets those of a CA.</summary>
    public const X509KeyUsageFlags AllowedKeyUsages =
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.KeyEncipherment
            | X509KeyUsageFlags.DataEncipherment | X509KeyUsageFlags.KeyAgreement;

    /// <summary>How long a certificate is valid; null for PracticeCa:CertificateValidity.</summary>
    public TimeSpan? Validity { get; init; }

    /// <summary>How long before the issuance a certificate is valid, because clocks of clients may be slow.</summary>
    public TimeSpan Backdating { get; init; } = TimeSpan.FromMinutes(5);

    public KeyUsageRule KeyUsage { get; init; }

    /// <summary>The usages of <see cref="KeyUsageRule.Chosen"/>, of <see cref="AllowedKeyUsages"/>.</summary>
    public X509KeyUsageFlags ChosenKeyUsages { get; init; } = X509KeyUsageFlags.DigitalSignature;

    public ExtendedKeyUsageRule ExtendedKeyUsage { get; init; }

    /// <summary>The object identifiers of <see cref="ExtendedKeyUsageRule.Chosen"/>; empty for no extension.</summary>
    public IReadOnlyList<string> ChosenExtendedKeyUsages { get; init; } = [];

    /// <summary>Returns whether a text is an object identifier of a reasonable length.</summary>
    public static bool IsUsage(string text)
    {
        const int MaxLength = 64;
        try
        {
            if (text.Length > MaxLength) return false;
            new AsnWriter(AsnEncodingRules.DER).WriteObjectIdentifier(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>Which key usages a certificate has.</summary>
public enum KeyUsageRule
{
    /// <summary>digitalSignature, and keyEncipherment for an RSA key.</summary>
    ByKey,

    /// <summary>Those that the request asks for and that the key can have; as ByKey if it asks for none.</summary>
    AsRequested,
    Chosen,
}

/// <summary>Which extended key usages a certificate has.</summary>
public enum ExtendedKeyUsageRule
{
    ServerAndClient,

    /// <summary>Those that the request asks for; as ServerAndClient if it asks for none.</summary>
    AsRequested,
    Chosen,
}
