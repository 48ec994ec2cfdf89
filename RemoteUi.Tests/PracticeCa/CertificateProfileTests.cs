using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>What issued certificates contain, by the profile and the request.</summary>
public sealed class CertificateProfileTests : IDisposable
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const string IpSec = "1.3.6.1.5.5.7.3.17";

    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public CertificateProfileTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(KeyUsageRule.ByKey, "NonRepudiation", false, "DigitalSignature, KeyEncipherment")]
    [InlineData(KeyUsageRule.AsRequested, "NonRepudiation", false, "NonRepudiation")]
    [InlineData(KeyUsageRule.AsRequested, "KeyCertSign, DigitalSignature", false, "DigitalSignature")]
    [InlineData(KeyUsageRule.AsRequested, "KeyCertSign", false, "DigitalSignature, KeyEncipherment")]
    [InlineData(KeyUsageRule.AsRequested, null, false, "DigitalSignature, KeyEncipherment")]
    [InlineData(KeyUsageRule.Chosen, "NonRepudiation", false, "KeyEncipherment")]
    [InlineData(KeyUsageRule.ByKey, null, true, "DigitalSignature")]
    [InlineData(KeyUsageRule.AsRequested, "KeyAgreement, KeyEncipherment", true, "KeyAgreement")]
    [InlineData(KeyUsageRule.Chosen, null, true, "DigitalSignature")]
    public void Key_usages_are_by_the_rule_and_the_key(KeyUsageRule rule, string? asked, bool isEc, string expected)
    {
        bench.Succession.Change(new()
        {
            KeyUsage = rule,
            ChosenKeyUsages = X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyAgreement,
        });

        var issued = Issue(isEc, request =>
        {
            if (asked is not null)
                request.CertificateExtensions.Add(
                    new X509KeyUsageExtension(Enum.Parse<X509KeyUsageFlags>(asked), critical: true));
        });

        // An RSA key has no keyAgreement, an EC key no keyEncipherment.
        var chosen = rule == KeyUsageRule.Chosen && isEc ? "KeyAgreement" : expected;
        Assert.Equal(
            Enum.Parse<X509KeyUsageFlags>(chosen),
            issued.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
    }

    [Theory]
    [InlineData(ExtendedKeyUsageRule.ServerAndClient, IpSec, "1.3.6.1.5.5.7.3.1 1.3.6.1.5.5.7.3.2")]
    [InlineData(ExtendedKeyUsageRule.AsRequested, IpSec, IpSec)]
    [InlineData(ExtendedKeyUsageRule.AsRequested, null, "1.3.6.1.5.5.7.3.1 1.3.6.1.5.5.7.3.2")]
    [InlineData(ExtendedKeyUsageRule.Chosen, IpSec, ClientAuthentication)]
    public void Extended_key_usages_are_by_the_rule(ExtendedKeyUsageRule rule, string? asked, string expected)
    {
        bench.Succession.Change(new()
        {
            ExtendedKeyUsage = rule,
            ChosenExtendedKeyUsages = [ClientAuthentication],
        });

        var issued = Issue(isEc: false, request =>
        {
            if (asked is not null)
                request.CertificateExtensions.Add(
                    new X509EnhancedKeyUsageExtension([new Oid(asked)], critical: false));
        });

        Assert.Equal(expected, string.Join(' ', ExtendedOf(issued)));
    }

    [Fact]
    public void Without_chosen_extended_usages_there_is_no_such_extension()
    {
        bench.Succession.Change(new() { ExtendedKeyUsage = ExtendedKeyUsageRule.Chosen });

        Assert.Empty(client.Enrolled().Extensions.OfType<X509EnhancedKeyUsageExtension>());
    }

    [Fact]
    public void The_requested_usages_are_kept_until_the_request_is_approved()
    {
        bench.Succession.Change(new()
        {
            KeyUsage = KeyUsageRule.AsRequested,
            ExtendedKeyUsage = ExtendedKeyUsageRule.AsRequested,
        });
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        Send(Requests.CsrWith(client.Key, request =>
        {
            request.CertificateExtensions.Add(
                new X509KeyUsageExtension(X509KeyUsageFlags.NonRepudiation, critical: true));
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(IpSec)], critical: false));
        }));
        bench.Restart();
        Assert.True(bench.Administration.Approve(1));

        using var issued = X509CertificateLoader.LoadCertificate(bench.Administration.Find(1)!.Certificate!);

        Assert.Equal(
            X509KeyUsageFlags.NonRepudiation, issued.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
        Assert.Equal([IpSec], ExtendedOf(issued));
    }

    [Theory]
    [InlineData("2.5.29.15")]
    [InlineData("2.5.29.37")]
    public void Malformed_usages_are_refused(string extension)
    {
        var reply = Send(Requests.CsrWith(client.Key, request =>
            request.CertificateExtensions.Add(
                new X509Extension(extension, [0x30, 0x02, 0x02, 0x00], critical: false))));

        Assert.Equal(("2", "2"), (reply.Status, reply.FailInfo));
    }

    [Fact]
    public void Dates_are_by_the_profile_which_survives_a_restart()
    {
        bench.Succession.Change(new() { Validity = TimeSpan.FromMinutes(7), Backdating = TimeSpan.FromDays(3) });
        bench.Restart();

        var issued = new TestClient(bench).Enrolled();

        Assert.Equal(At.Utc("2026-05-01T10:00:00"), issued.NotBefore);
        Assert.Equal(At.Utc("2026-05-04T10:07:00"), issued.NotAfter);
    }

    [Theory]
    [InlineData(59, 0)]
    [InlineData(60, -1)]
    [InlineData(60, 31_536_001)]
    public void A_profile_out_of_range_is_not_set(int validitySeconds, int backdatingSeconds) =>
        Assert.Throws<ArgumentException>(() => bench.Succession.Change(new()
        {
            Validity = TimeSpan.FromSeconds(validitySeconds),
            Backdating = TimeSpan.FromSeconds(backdatingSeconds),
        }));

    private static IEnumerable<string?> ExtendedOf(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<Oid>()
            .Select(oid => oid.Value);

    private X509Certificate2 Issue(bool isEc, Action<CertificateRequest> change)
    {
        if (!isEc) return Send(Requests.CsrWith(client.Key, change)).Certificate(client.Key);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Requests.Subject, key, HashAlgorithmName.SHA256);
        change(request);
        return Send(request.CreateSigningRequest()).Certificate(client.Key);
    }

    private ReadCertRep Send(byte[] csr) => client.Send(new ScepMessageBuilder
    {
        Signer = Requests.SelfSigned(client.Key),
        Recipient = bench.Administration.CaCertificate,
        Content = csr,
    }.Build());
}
