using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Checks that the practice CA stores no secret unencrypted, and encrypts those of version 0.1.0.</summary>
public sealed class StoredSecretsTests : IDisposable
{
    private const string Password = "open sesame";
    private readonly PracticeCaBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Neither_a_private_key_nor_the_fixed_password_is_stored_unencrypted()
    {
        bench.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword(Password),
            Certificates = CertificateSet.CaAndTwoRas,
        });
        bench.Server.Answer("GetCACert", []);
        bench.Server.Answer("GetNextCACert", []);

        Assert.All(Stored(), text => AssertEncrypted(text));
        Assert.True(Stored().Count() >= 5);
    }

    [Fact]
    public void Unencrypted_keys_of_an_earlier_version_are_encrypted_at_the_start()
    {
        using var old = new UnencryptedCa(bench.Folder);

        bench.Restart();

        Assert.Equal(old.Certificate.RawData, bench.Server.Answer("GetCACert", []).Body);
        Assert.Equal("0", new TestClient(bench).Enroll().Status);
        Assert.All(Stored(), text => AssertEncrypted(text));
    }

    [Fact]
    public void An_unencrypted_password_of_an_earlier_version_is_encrypted_at_the_start()
    {
        File.WriteAllText(Behavior, $$"""{ "Challenge": "Fixed", "FixedPassword": "{{Password}}" }""");

        bench.Restart();

        Assert.Equal("2", new TestClient(bench).Enroll("open barley").Status);
        Assert.Equal("0", new TestClient(bench) { TransactionId = "right" }.Enroll(Password).Status);
        Assert.All(Stored(), text => AssertEncrypted(text));
    }

    [Fact]
    public void With_another_key_ring_the_CA_replies_503_and_accepts_no_password()
    {
        bench.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword(Password),
        });

        bench.Restart(new FakeSecrets(ring: 0x77));

        var reply = bench.Server.Answer("GetCACert", []);
        Assert.Equal(503, reply.Status);
        Assert.Contains("key ring", Encoding.UTF8.GetString(reply.Body), StringComparison.Ordinal);
        Assert.Equal((ChallengeRule.Fixed, null),
            (bench.Administration.Behavior.Challenge, bench.Administration.Behavior.FixedPassword));
    }

    private string Behavior => Path.Combine(bench.Folder, "behavior.json");

    private IEnumerable<string> Stored() => Directory
        .EnumerateFiles(bench.Folder, "*", SearchOption.AllDirectories)
        .Select(File.ReadAllText);

    private static void AssertEncrypted(string text)
    {
        Assert.DoesNotContain("BEGIN PRIVATE KEY", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, text, StringComparison.Ordinal);

        // The version and algorithm of a PKCS#8 key, in base64.
        Assert.DoesNotContain("IBADANBgkqhkiG9w0BAQEFAAS", text, StringComparison.Ordinal);
    }

    /// <summary>Replaces the CA's file by one as version 0.1.0 wrote it.</summary>
    private sealed class UnencryptedCa : IDisposable
    {
        private readonly RSA key = MadeKeys.Next();

        public UnencryptedCa(string folder)
        {
            var request = new CertificateRequest("CN=Old CA", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
            request.CertificateExtensions.Add(
                new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
            Certificate = request.CreateSelfSigned(At.Utc("2026-01-01T00:00"), At.Utc("2036-01-01T00:00"));
            File.WriteAllText(
                Path.Combine(folder, "ca.pem"),
                key.ExportPkcs8PrivateKeyPem() + "\n" + Certificate.ExportCertificatePem() + "\n");
        }

        public X509Certificate2 Certificate { get; }

        public void Dispose()
        {
            key.Dispose();
            Certificate.Dispose();
        }
    }
}
