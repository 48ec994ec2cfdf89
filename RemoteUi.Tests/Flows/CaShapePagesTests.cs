using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Audit;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Audit;

namespace RemoteUi.Tests.Flows;

/// <summary>Tests [CA Shape] and [Certificate Profile] with a browser that runs no script.</summary>
public sealed class CaShapePagesTests(SignedInMachine administrator) : IClassFixture<SignedInMachine>
{
    private TestMachine Machine => administrator.Machine;

    private PlainBrowser Browser => administrator.Browser;

    private PracticeCaSuccession Succession => Machine.Get<PracticeCaSuccession>();

    [Fact]
    public async Task A_new_CA_is_made_only_after_confirmation()
    {
        var before = Succession.Current.Number;
        await Browser.GoAsync("/workbench/practice-ca/shape");
        Browser.Fill("Hierarchy:", "Root CA, and an issuing CA below it");
        Browser.Fill("CA Keys:", "EC, P-256");
        Browser.Fill("RA Keys:", "EC, P-384");
        await Browser.PressAsync("Make New CA");
        Assert.Contains("this needs a confirmation", Browser.Text, StringComparison.Ordinal);
        Assert.Equal(before, Succession.Current.Number);

        Browser.Fill("Replace the present CA", "on");
        await Browser.PressAsync("Make New CA");

        Assert.Contains("Earlier CAs", Browser.Text, StringComparison.Ordinal);
        Assert.Equal(
            new CaShape(CaHierarchy.RootAndIssuing, CaKeyAlgorithm.EcP256, CaKeyAlgorithm.EcP384),
            Succession.Current.Shape);
        var client = new TestClient(Machine.Get<PracticeCaServer>(), Machine.Get<PracticeCaAdministration>())
        {
            TransactionId = Guid.NewGuid().ToString("N"),
        };
        Assert.Equal("0", client.Enroll().Status);
        await AssertAuditedAsync(AuditKind.PracticeCaReplaced);
    }

    [Fact]
    public async Task The_next_CA_is_made_and_then_made_current()
    {
        Succession.Replace(CaShape.Default with { CaKeys = CaKeyAlgorithm.EcP256 });
        await Browser.GoAsync("/workbench/practice-ca/shape");
        await Browser.PressAsync("Make Next CA");
        var next = Succession.Next!.Number;

        await Browser.PressAsync("Make Next CA Current");

        Assert.Equal(next, Succession.Current.Number);
        await AssertAuditedAsync(AuditKind.PracticeCaNextMade);
        await AssertAuditedAsync(AuditKind.PracticeCaRolledOver);
    }

    [Fact]
    public async Task A_next_CA_that_was_made_current_meanwhile_is_not_there_any_more()
    {
        Succession.Replace(CaShape.Default with { CaKeys = CaKeyAlgorithm.EcP256 });
        Succession.MakeNext();
        await Browser.GoAsync("/workbench/practice-ca/shape");
        Succession.RollOver();

        await Browser.PressAsync("Make Next CA Current");

        Assert.Contains("There is no next CA yet", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CA_of_ones_own_is_uploaded_or_refused_with_the_reason()
    {
        await Browser.GoAsync("/workbench/practice-ca/shape");
        await Browser.FollowAsync("Upload Own CA");
        Browser.Attach(FileOf("CN=<b>Own</b>", isCa: false));
        Browser.Fill("Password of the File:", "open sesame");
        Browser.Fill("Replace the present CA", "on");
        await Browser.PressAsync("Upload");
        Assert.Contains("lack CA:TRUE", Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("open sesame", Browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        Browser.Attach(FileOf("CN=<b>Own</b>", isCa: true));
        Browser.Fill("Password of the File:", "open sesame");
        Browser.Fill("Replace the present CA", "on");
        await Browser.PressAsync("Upload");

        Assert.Equal(CaHierarchy.Uploaded, Succession.Current.Shape.Hierarchy);
        Assert.Contains("<b>Own</b>", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certificate_profile_is_set()
    {
        await Browser.GoAsync("/workbench/practice-ca/profile");
        Browser.Fill("Validity:", "90");
        Browser.Fill("Unit:", "Minutes");
        Browser.Fill("Valid Before Issuance (min):", "0");
        Browser.Fill("Key Usage:", "As requested");
        Browser.Fill("Extended Key Usage:", "Entered below");
        Browser.Fill("Object Identifiers:", "clientAuth");
        await Browser.PressAsync("Update");
        Assert.Contains("These are not object identifiers", Browser.Text, StringComparison.Ordinal);

        Browser.Fill("Object Identifiers:", "1.3.6.1.5.5.7.3.2, 1.3.6.1.5.5.7.3.17");
        await Browser.PressAsync("Update");

        Assert.Equal(
            (TimeSpan.FromMinutes(90), TimeSpan.Zero, KeyUsageRule.AsRequested, "1.3.6.1.5.5.7.3.2 1.3.6.1.5.5.7.3.17"),
            (
                Succession.Profile.Validity, Succession.Profile.Backdating, Succession.Profile.KeyUsage,
                string.Join(' ', Succession.Profile.ChosenExtendedKeyUsages)));
        await AssertAuditedAsync(AuditKind.PracticeCaProfileChanged);
        await Browser.GoAsync("/settings/device-management/audit?kind=PracticeCaProfileChanged");
        Assert.Contains("Valid Before Issuance (min): 00:05:00 → 00:00:00", Browser.Text, StringComparison.Ordinal);
    }

    private static byte[] FileOf(string subject, bool isCa)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isCa, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var certificate = request.CreateSelfSigned(At.Utc("2020-01-01T00:00:00"), At.Utc("2120-01-01T00:00:00"));
        return certificate.Export(X509ContentType.Pkcs12, "open sesame");
    }

    private async Task AssertAuditedAsync(AuditKind kind)
    {
        var entries = await Machine.Get<IAuditStore>().ListAsync(new())
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(entries, entry => entry.Kind == kind);
    }
}
