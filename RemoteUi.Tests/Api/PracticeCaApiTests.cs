using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>The practice CA by the API: register, decisions, behavior, one-time passwords.</summary>
public sealed class PracticeCaApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    private HttpClient Api => shared.Api;

    private PracticeCaAdministration Ca => shared.Machine.Get<PracticeCaAdministration>();

    [Fact]
    public async Task Waiting_requests_are_approved_rejected_and_their_certificates_revoked()
    {
        Ca.Change(new PracticeCaBehavior { Answer = AnswerRule.Hold });
        var (zeroth, first, second, third) = (Ask("zero"), Ask("one"), Ask("two"), Ask("three"));

        var refused = await Api.PostedAsync($"practice-ca/register/{zeroth}/reject");
        Assert.Equal("refused", (string?)refused["state"]);
        Assert.Equal(
            refused.ToJsonString(), (await Api.ReadAsync($"practice-ca/register/{zeroth}")).ToJsonString());
        var waiting = await Api.ReadAsync("practice-ca/register?state=waiting&page=1");
        Assert.Equal(3, (int)waiting["waiting"]!);
        var approved = await Api.PostedAsync($"practice-ca/register/{first}/approve");
        var rejected = await Api.PostedAsync("practice-ca/register/reject", new { numbers = new[] { second } });
        var all = await Api.PostedAsync("practice-ca/register/approve", new { all = true });
        using var late = await Api.SendAsync(HttpMethod.Post, $"practice-ca/register/{first}/approve");
        var revoked = await Api.PostedAsync(
            $"practice-ca/register/{first}/revoke", new { reason = "keyCompromise" });
        using var twice = await Api.SendAsync(HttpMethod.Post, $"practice-ca/register/{first}/revoke", new { });
        using var notOffered = await Api.SendAsync(
            HttpMethod.Post, $"practice-ca/register/{third}/revoke", new { reason = "certificateHold" });
        using var unknown = await Api.SendAsync(HttpMethod.Post, "practice-ca/register/999/reject");

        Assert.Equal("issued", (string?)approved["state"]);
        Assert.Equal([second], ((JsonArray)rejected["numbers"]!).Select(number => (int)number!));
        Assert.Equal([third], ((JsonArray)all["numbers"]!).Select(number => (int)number!));
        Assert.Equal("noLongerWaiting", (string?)(await late.ProblemAsync())["reason"]);
        Assert.Equal("keyCompromise", (string?)revoked["revocationReason"]);
        Assert.Equal("notInForce", (string?)(await twice.ProblemAsync())["reason"]);
        Assert.Equal(HttpStatusCode.BadRequest, notOffered.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        var pem = await Api.GetStringAsync(new Uri($"practice-ca/register/{third}/certificate.pem", UriKind.Relative));
        using var certificate = X509Certificate2.CreateFromPem(pem);
        Assert.Equal(Ca.Find(third)!.SerialNumber, certificate.SerialNumber);
        Assert.Contains(
            "BEGIN CERTIFICATE", await Api.GetStringAsync(new Uri("practice-ca/ca.pem", UriKind.Relative)),
            StringComparison.Ordinal);
        Assert.NotEmpty(await Api.GetByteArrayAsync(new Uri("practice-ca/ca.crl", UriKind.Relative)));
    }

    [Fact]
    public async Task The_behavior_is_changed_by_the_rules_of_its_page()
    {
        using var wrong = await Api.ChangeAsync("practice-ca/behavior", behavior =>
        {
            behavior["answer"] = "httpStatus";
            behavior["httpStatus"] = 9;
        });
        using var changed = await Api.ChangeAsync("practice-ca/behavior", behavior =>
        {
            behavior["challenge"] = "fixed";
            behavior["fixedPassword"] = "a fixed secret";
        });
        using var stale = await Api.SendAsync(HttpMethod.Put, "practice-ca/behavior", new { }, "\"other\"");

        Assert.Equal(["httpStatus"], ((JsonObject)(await wrong.ProblemAsync())["errors"]!).Select(error => error.Key));
        var shown = await changed.OkAsync();
        Assert.True((bool)shown["fixedPasswordIsSet"]!);
        Assert.DoesNotContain("a fixed secret", shown.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("a fixed secret", Ca.Behavior.FixedPassword!.Reveal());
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
    }

    [Fact]
    public async Task A_one_time_password_is_made_and_counted()
    {
        var before = (int)(await Api.ReadAsync("practice-ca/one-time-passwords"))["live"]!;

        var made = await Api.PostedAsync("practice-ca/one-time-passwords");

        Assert.Equal(16, ((string)made["password"]!).Length);
        Assert.Equal(before + 1, (int)(await Api.ReadAsync("practice-ca/one-time-passwords"))["live"]!);
    }

    [Fact]
    public async Task A_face_is_set_and_what_it_fixes_is_shown()
    {
        Ca.Change(new PracticeCaBehavior());
        using var changed = await Api.ChangeAsync("practice-ca/behavior", behavior =>
        {
            behavior["face"] = "ndes";
            behavior["hasSidExtension"] = true;
            behavior["pollsUntilIssued"] = 5;
        });

        var shown = await changed.OkAsync();
        Assert.Equal("ndes", (string?)shown["face"]);
        Assert.Equal("caAlone", (string?)shown["certificates"]);
        Assert.Equal("caAndNdesRas", (string?)shown["fixedByFace"]!["certificates"]);
        Assert.Equal("oneTime", (string?)shown["fixedByFace"]!["challenge"]);
        Assert.Equal("POSTPKIOperation", (string?)shown["fixedByFace"]!["capabilities"]![0]);
        Assert.Equal(
            new PracticeCaBehavior { Face = CaFace.Ndes, HasSidExtension = true, PollsUntilIssued = 5 }, Ca.Behavior);
        Ca.Change(new PracticeCaBehavior());
    }

    [Fact]
    public async Task A_password_is_made_for_the_names_of_one_device()
    {
        Ca.Change(new PracticeCaBehavior { Face = CaFace.DynamicChallenge });
        using var unbound = await Api.SendAsync(HttpMethod.Post, "practice-ca/one-time-passwords", new { });
        var made = await Api.PostedAsync(
            "practice-ca/one-time-passwords",
            new
            {
                challengeSubject = Requests.Subject,
                challengeNames = "DNS:printer.example.com",
                challengeMinutes = 5,
            });

        Assert.Equal(
            ["challengeSubject"], ((JsonObject)(await unbound.ProblemAsync())["errors"]!).Select(error => error.Key));
        var client = new TestClient(shared.Machine.Get<PracticeCaServer>(), Ca)
        {
            TransactionId = $"bound-{Guid.NewGuid():N}",
        };
        Assert.Equal("0", client.Enroll((string?)made["password"]).Status);
        Ca.Change(new PracticeCaBehavior());
    }

    [Fact]
    public async Task A_new_CA_is_made_after_confirmation_and_rolled_over()
    {
        var shape = new { hierarchy = "rootAndIssuing", caKeys = "ecP256", raKeys = "rsa" };
        using var unconfirmed = await Api.SendAsync(HttpMethod.Post, "practice-ca/cas", shape);
        using var impossible = await Api.SendAsync(
            HttpMethod.Post, "practice-ca/cas", new { hierarchy = "uploaded", caKeys = "ecP521", confirmed = true });

        var made = await Api.PostedAsync(
            "practice-ca/cas", new { hierarchy = "rootAndIssuing", caKeys = "ecP256", confirmed = true });
        using var tooEarly = await Api.SendAsync(HttpMethod.Post, "practice-ca/cas/next/current");
        var next = await Api.PostedAsync("practice-ca/cas/next");
        var rolledOver = await Api.PostedAsync("practice-ca/cas/next/current");

        Assert.Equal(["confirmed"], await FieldsOfAsync(unconfirmed));
        Assert.Equal(["hierarchy", "caKeys"], await FieldsOfAsync(impossible));
        Assert.Equal(
            ("rootAndIssuing", "ecP256", "rsa", 2),
            (
                (string?)made["current"]!["hierarchy"], (string?)made["current"]!["caKeys"],
                (string?)made["current"]!["raKeys"], ((JsonArray)made["current"]!["chain"]!).Count));
        Assert.Equal("noNextCa", (string?)(await tooEarly.ProblemAsync())["reason"]);
        Assert.Equal((int)next["next"]!["number"]!, (int)rolledOver["current"]!["number"]!);
        var pem = await Api.GetStringAsync(new Uri("practice-ca/ca.pem", UriKind.Relative));
        Assert.Equal(2, pem.Split("BEGIN CERTIFICATE").Length - 1);
    }

    [Fact]
    public async Task A_CA_of_ones_own_takes_the_place_of_the_present_one()
    {
        const string password = "file-password-4720";
        using var key = MadeKeys.Next();
        var request = new CertificateRequest(
            "CN=Own CA", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = new RealClock().GetUtcNow();
        using var own = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(5));

        await using var machine = await TestMachine.StartAsync();
        using var api = await machine.ApiAsync();
        await api.PostedAsync(
            "practice-ca/cas/own",
            new
            {
                file = Convert.ToBase64String(own.Export(X509ContentType.Pkcs12, password)),
                filePassword = password,
                confirmed = true,
            });

        using var ca = machine.Get<PracticeCaAdministration>().CaCertificate;
        Assert.Equal(own.RawData, ca.RawData);
    }

    [Fact]
    public async Task A_CA_of_ones_own_is_refused_with_the_reason()
    {
        using var wrong = await Api.SendAsync(
            HttpMethod.Post, "practice-ca/cas/own",
            new { file = "AAAA", filePassword = "file-password-4719", confirmed = true });

        var problem = await wrong.ProblemAsync();
        Assert.Equal(["file"], ((JsonObject)problem["errors"]!).Select(error => error.Key));
        Assert.DoesNotContain("4719", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certificate_profile_is_changed_by_the_rules_of_its_page()
    {
        using var wrong = await Api.ChangeAsync("practice-ca/profile", profile =>
        {
            profile["validity"] = 0;
            profile["backdating"] = 525_601;
            profile["keyUsage"] = "chosen";
            profile["digitalSignature"] = false;
            profile["extendedKeyUsage"] = "chosen";
            profile["extendedKeyUsages"] = "1.3.x";
        });
        using var changed = await Api.ChangeAsync("practice-ca/profile", profile =>
        {
            profile["validity"] = 36;
            profile["validityUnit"] = "hours";
        });
        using var stale = await Api.SendAsync(HttpMethod.Put, "practice-ca/profile", new { }, "\"other\"");

        Assert.Equal(["validity", "backdating", "keyUsage", "extendedKeyUsages"], await FieldsOfAsync(wrong));
        var shown = await changed.OkAsync();
        Assert.Equal((36, "hours"), ((int)shown["validity"]!, (string?)shown["validityUnit"]));
        Assert.Equal(
            TimeSpan.FromHours(36), shared.Machine.Get<PracticeCaSuccession>().Profile.Validity);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
    }

    private static async Task<IEnumerable<string>> FieldsOfAsync(HttpResponseMessage answer) =>
        ((JsonObject)(await answer.ProblemAsync())["errors"]!).Select(error => error.Key);

    /// <summary>Sends a request that waits, and returns its number.</summary>
    private int Ask(string transaction)
    {
        var client = new TestClient(shared.Machine.Get<PracticeCaServer>(), Ca)
        {
            TransactionId = $"{transaction}-{Guid.NewGuid():N}",
        };
        Assert.Equal("3", client.Enroll().Status);
        return Ca.Register[0].Number;
    }
}
