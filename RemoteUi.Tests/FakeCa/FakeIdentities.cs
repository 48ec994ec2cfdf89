using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa;

/// <summary>The keys of all fake CAs, created once per test run because RSA key generation is slow.</summary>
internal static class FakeIdentities
{
    private static readonly byte[] CaSerial = [0x10, 0x01];

    private static readonly Lazy<FakeIdentity> TheCa = new(() => FakeIdentity.Root("CN=Fake CA, O=Fakes", CaSerial));
    private static readonly Lazy<FakeIdentity> ThePlainCa = new(() =>
        FakeIdentity.Root("CN=Plain Fake CA, O=Fakes", CaSerial, X509KeyUsageFlags.None));
    private static readonly Lazy<FakeIdentity> TheSigningCa = new(() =>
        FakeIdentity.Root("CN=Signing Fake CA, O=Fakes", CaSerial, X509KeyUsageFlags.KeyCertSign));
    private static readonly Lazy<FakeIdentity> TheLookAlike = new(() =>
        FakeIdentity.Root("CN=Fake CA, O=Fakes", CaSerial));
    private static readonly Lazy<FakeIdentity> TheStranger = new(() => FakeIdentity.Root("CN=Stranger", [0x77]));
    private static readonly Lazy<FakeIdentity> TheRa = new(() =>
        Ca.Issue("CN=Fake RA", [0x20, 0x01], X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment));
    private static readonly Lazy<FakeIdentity> TheSigningRa = new(() =>
        Ca.Issue("CN=Fake RA, OU=Signs", [0x20, 0x02], X509KeyUsageFlags.DigitalSignature));
    private static readonly Lazy<FakeIdentity> TheEncryptingRa = new(() =>
        Ca.Issue("CN=Fake RA, OU=Encrypts", [0x20, 0x03], X509KeyUsageFlags.KeyEncipherment));

    private static readonly Lazy<FakeIdentity> TheEllipticCa = new(() => FakeIdentity.EllipticRoot(
        "CN=Fake EC CA, O=Fakes", CaSerial, ECCurve.NamedCurves.nistP384,
        X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature));
    private static readonly Lazy<FakeIdentity> TheEllipticRa = new(() => Ca.IssueElliptic(
        "CN=Fake EC RA", [0x20, 0x04], ECCurve.NamedCurves.nistP256,
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyAgreement));
    private static readonly Lazy<FakeIdentity> TheEllipticRaOfElliptic = new(() => EllipticCa.IssueElliptic(
        "CN=Fake EC RA of EC", [0x20, 0x05], ECCurve.NamedCurves.nistP521,
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyAgreement));
    private static readonly Lazy<FakeIdentity> TheRaOfElliptic = new(() => EllipticCa.Issue(
        "CN=Fake RA of EC", [0x20, 0x06], X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment));

    public static FakeIdentity Ca => TheCa.Value;

    /// <summary>A CA without key usage, as common test CAs are.</summary>
    public static FakeIdentity PlainCa => ThePlainCa.Value;

    /// <summary>A CA that may only sign certificates.</summary>
    public static FakeIdentity SigningCa => TheSigningCa.Value;

    /// <summary>Another key with the CA's subject, issuer and serial number.</summary>
    public static FakeIdentity LookAlike => TheLookAlike.Value;

    public static FakeIdentity Stranger => TheStranger.Value;

    public static FakeIdentity Ra => TheRa.Value;

    public static FakeIdentity SigningRa => TheSigningRa.Value;

    public static FakeIdentity EncryptingRa => TheEncryptingRa.Value;

    /// <summary>A CA with a key on P-384.</summary>
    public static FakeIdentity EllipticCa => TheEllipticCa.Value;

    /// <summary>An RA of <see cref="Ca"/> with a key on P-256 that may agree on keys.</summary>
    public static FakeIdentity EllipticRa => TheEllipticRa.Value;

    /// <summary>An RA of <see cref="EllipticCa"/> with a key on P-521 that may agree on keys.</summary>
    public static FakeIdentity EllipticRaOfElliptic => TheEllipticRaOfElliptic.Value;

    /// <summary>An RA of <see cref="EllipticCa"/> with an RSA key.</summary>
    public static FakeIdentity RaOfElliptic => TheRaOfElliptic.Value;
}
