using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Flows;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Storage;

/// <summary>Checks that the current program opens and uses a data folder of version 0.1.0.</summary>
public sealed class Version010Tests : IAsyncLifetime
{
    private Version010Machine version010 = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => version010 = await Version010Machine.StartAsync();

    public ValueTask DisposeAsync() => version010.DisposeAsync();

    [Fact]
    public async Task The_settings_are_unchanged()
    {
        var settings = await Get<IMachineSettingsStore>().LoadAsync(Token);

        Assert.Equal(
            ("http://localhost/practice-ca/scep", 45.0, "main", null),
            (settings.Communication.ServerUrl.AbsoluteUri, settings.Communication.Timeout.TotalSeconds,
                settings.Communication.CaIdentifier, settings.Communication.CaFingerprint));
        Assert.Equal(TimerSettings, settings.AutoRequest);
        Assert.Equal(["branch", "home"], settings.Network.IpSecPolicies);
        Assert.Empty(settings.Network.IpSecPeers);
        Assert.True(settings.Network is { TlsEnabled: true, Ieee8021XEnabled: true, IpSecEnabled: true });
        Assert.False(settings.Network.IppEnabled);
        Assert.Equal(2999, (await Get<IPlannedRequestStore>().LoadAsync(Token))!.SetTime.Year);
    }

    [Fact]
    public async Task The_private_keys_decrypt_and_match_their_certificates()
    {
        var keys = (await Get<IKeyRegisterStore>().LoadAsync(Token)).Keys;

        Assert.Equal(
            [
                ("Default Key", KeyUse.None), ("web", KeyUse.Tls), ("port", new(KeyUseLocation.Ieee8021X)),
                ("branch", new(KeyUseLocation.IpSec, "branch")), ("spare", KeyUse.None),
            ],
            keys.Select(key => (key.Name, key.Use)));
        Assert.All(keys, key => Assert.True(Fits(key)));
        Assert.Equal("web", Get<RunningCertificate>().Key?.Name);
    }

    [Fact]
    public async Task The_requests_have_their_results_and_evidence()
    {
        var requests = await Get<IIssuanceRequestStore>().ListAsync(Token);

        Assert.Equal(
            ["lobby Deferred", "no-answer Failed", "refused Failed", "spare Successful", "branch Successful",
                "port Successful", "web Successful"],
            requests.Select(request => $"{request.Settings.KeyName} {request.State}"));
        Assert.Equal([Core.Cause.WaitingForApproval, Core.Cause.HttpError, Core.Cause.ServerRefused],
            requests.Take(3).Select(request => request.Error!.Cause));
        Assert.All(requests, request => Assert.NotEmpty(request.Report.Exchanges));
        Assert.All(requests, request => Assert.Equal(RequestOptions.None, request.Options));
        Assert.NotNull(requests[0].PrivateKey);
    }

    [Fact]
    public void The_practice_CA_is_unchanged()
    {
        var desk = Get<PracticeCaAdministration>();

        Assert.Equal(
            (AnswerRule.Issue, ChallengeRule.Fixed, CertificateSet.CaAndRa),
            (desk.Behavior.Answer, desk.Behavior.Challenge, desk.Behavior.Certificates));
        Assert.Equal(Version010Machine.ChallengePassword, desk.Behavior.FixedPassword?.Reveal());
        Assert.Equal(
            [RegisterState.Waiting, RegisterState.Refused, .. Enumerable.Repeat(RegisterState.Issued, 4)],
            desk.Register.Select(entry => entry.State));
    }

    [Fact]
    public async Task Its_users_log_in_and_the_pages_show_the_stored_data()
    {
        using var guest = await version010.LogInAsync("Guest", Version010Machine.GuestsPassword);
        Assert.Equal("/", guest.Location.AbsolutePath);
        using var browser = await version010.LogInAsync("Administrator", Version010Machine.AdministratorsPassword);
        using var person = NoScriptAdministrator.Of(browser);

        Assert.Equal(["web", "port", "branch", "spare"], (await person.KeyNamesAsync()).Skip(1));
        Assert.Equal("45", await person.TimeoutAsync());
        var rows = await person.StatusRowsAsync();
        Assert.Contains(rows, row => row.Contains("SCEP ERROR Fail Info 2", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("TCP ERROR 503", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("To Be Processed", StringComparison.Ordinal));
        foreach (var page in (string[])["practice-ca/register", "users", "network/ipsec", "network/tls"])
        {
            await browser.GoAsync($"/settings/{page}");
            Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        }
    }

    [Fact]
    public async Task The_deferred_request_is_checked_again_and_a_new_one_is_sent()
    {
        using var browser = await version010.LogInAsync("Administrator", Version010Machine.AdministratorsPassword);
        using var person = NoScriptAdministrator.Of(browser);
        await person.WalkToAsync(
            "Device Management", "Settings for Certificate Issuance Request (SCEP)",
            "Settings for Certificate Issuance Auto Request");
        browser.Fill("Enable Timer for Certificate Issuance Auto Request", "off");
        await browser.PressAsync("Update");
        Assert.Equal(
            TimerSettings with { TimerEnabled = false },
            (await Get<IMachineSettingsStore>().LoadAsync(Token)).AutoRequest);
        var desk = Get<PracticeCaAdministration>();
        Assert.True(desk.Approve(desk.Register.Single(entry => entry.State == RegisterState.Waiting).Number));

        await person.CheckAgainAsync();
        await person.WaitForStatusAsync("Successful");
        await person.SendRequestAsync("fresh", "fresh.example.org", Version010Machine.ChallengePassword);
        await person.WaitForStatusAsync("Successful");

        Assert.Equal(
            ["web", "port", "branch", "spare", "lobby", "fresh"], (await person.KeyNamesAsync()).Skip(1));
    }

    [Fact]
    public async Task The_export_is_imported()
    {
        var store = Get<IMachineSettingsStore>();
        var before = await store.LoadAsync(Token);
        await store.SaveAsync(before with { AutoRequest = new AutoRequestSettings() }, Token);
        using var browser = await version010.LogInAsync("Administrator", Version010Machine.AdministratorsPassword);
        using var person = NoScriptAdministrator.Of(browser);

        await person.ImportAsync(Version010Machine.Export, Version010Machine.ExportPassword);

        var after = await store.LoadAsync(Token);
        Assert.Equal(before.AutoRequest, after.AutoRequest);
        Assert.Equal(18481, after.Communication.Port);
    }

    private static AutoRequestSettings TimerSettings => new()
    {
        TimerEnabled = true,
        StartLocal = new DateTime(2999, 1, 2, 3, 4, 0),
        AdjustTime = true,
        PollingEnabled = true,
        PollingCount = 11,
        PollingInterval = TimeSpan.FromSeconds(61),
        Periodic = true,
        Interval = new(3, IntervalUnit.Months),
        RestartAfterwards = true,
        DeleteOld = true,
        KeyAndCertificate = new(
            "timed", Core.Keys.SignatureHash.Sha512, Core.Keys.KeyLength.Rsa3072, "Office", "timed.example.org",
            new KeyUse(KeyUseLocation.IpSec, "home")),
        ChallengePassword = new(Version010Machine.ChallengePassword),
    };

    private static bool Fits(MachineKey key)
    {
        using var privateKey = key.PrivateKey.Open();
        using var publicKey = key.Certificate.GetRSAPublicKey()!;
        byte[] data = [1, 2, 3];
        var signature = privateKey.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return publicKey.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private T Get<T>()
        where T : notnull => version010.Machine.Get<T>();
}
