using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.Core;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Inspections;

namespace RemoteUi.Tests.Inspections;

/// <summary>A private key that is given for one look.</summary>
public sealed class GivenKeyTests : IDisposable
{
    private static readonly PbeParameters Encryption =
        new(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1000);

    private readonly RSA rsa = MadeKeys.Next();

    public void Dispose() => rsa.Dispose();

    [Fact]
    public void A_key_is_read_in_every_form()
    {
        AssertRead(Encoding.ASCII.GetBytes(rsa.ExportPkcs8PrivateKeyPem()), null);
        AssertRead(Encoding.ASCII.GetBytes(rsa.ExportRSAPrivateKeyPem()), null);
        AssertRead(rsa.ExportPkcs8PrivateKey(), null);
        AssertRead(rsa.ExportEncryptedPkcs8PrivateKey("open", Encryption), "open");
        AssertRead(Encoding.ASCII.GetBytes(rsa.ExportEncryptedPkcs8PrivateKeyPem("open", Encryption)), "open");
        AssertRead(Pkcs12("open"), "open");
        AssertRead(Pkcs12(null), null);
    }

    [Fact]
    public void What_is_no_key_or_has_another_password_is_not_read()
    {
        Assert.Null(GivenKey.Read([], null));
        Assert.Null(GivenKey.Read([0x30, 0x03, 0x02, 0x01, 0x01], null));
        Assert.Null(GivenKey.Read("-----BEGIN PRIVATE KEY-----\nx"u8.ToArray(), null));
        Assert.Null(GivenKey.Read(new byte[GivenKey.MaxBytes + 1], null));
        Assert.Null(GivenKey.Read(Pkcs12("open"), new Secret("shut")));
        Assert.Null(GivenKey.Read(rsa.ExportEncryptedPkcs8PrivateKey("open", Encryption), null));
    }

    private void AssertRead(byte[] file, string? password) => Assert.Equal(
        rsa.ExportPkcs8PrivateKey(), GivenKey.Read(file, Secret.FromTyped(password))!.RevealPkcs8());

    private byte[] Pkcs12(string? password)
    {
        var request = new CertificateRequest("CN=key", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.Export(X509ContentType.Pkcs12, password);
    }
}
