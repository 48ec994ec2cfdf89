using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>The keys and certificates of the sound CA, created once per test run; the CA's is valid to 2119.</summary>
internal static class SoundIdentities
{
    private const X509KeyUsageFlags CaUsage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign
        | X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment;

    private static readonly Lazy<FakeIdentity> TheCa = new(() => Root("CN=Sound CA, O=Fakes"));
    private static readonly Lazy<FakeIdentity> TheNextCa = new(() =>
        Root("CN=Sound CA 2, O=Fakes", years: 10));
    private static readonly Lazy<FakeIdentity> TheOtherCa = new(() => Root("CN=Other CA, O=Fakes"));
    private static readonly Lazy<FakeIdentity> TheRa = new(() => EndEntity(
        Ca, "CN=Sound RA, O=Fakes", X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
        FakeIdentity.From, RaUntil));

    private static DateTimeOffset RaUntil { get; } = FakeIdentity.Until.AddYears(-1);

    public static FakeIdentity Ca => TheCa.Value;

    public static FakeIdentity NextCa => TheNextCa.Value;

    public static FakeIdentity OtherCa => TheOtherCa.Value;

    public static FakeIdentity Ra => TheRa.Value;

    public static byte[] NewSerial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        return serial;
    }

    /// <param name="years">By how many years it ends after the others.</param>
    public static FakeIdentity Root(
        string subject, X509KeyUsageFlags usage = CaUsage, int bits = 2048, int years = 0)
    {
        var key = MadeKeys.Next(bits);
        var request = Request(subject, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        var signer = X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
        return new(
            request.Create(
                request.SubjectName, signer, FakeIdentity.From, FakeIdentity.Until.AddDays(-1).AddYears(years),
                NewSerial()),
            key);
    }

    /// <summary>Creates a certificate of an RA with its key.</summary>
    public static FakeIdentity EndEntity(
        FakeIdentity ca, string subject, X509KeyUsageFlags usage, DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        var key = MadeKeys.Next();
        var request = Request(subject, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca.Certificate, true, false));
        return new(ca.Sign(request, notBefore, notAfter, NewSerial()), key);
    }

    private static CertificateRequest Request(string subject, RSA key)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }
}
