using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Hosting;

/// <summary>A certificate that cannot serve TLS is assigned to it: https comes up with the default key.</summary>
public sealed class TlsFallbackTests
{
    public static TheoryData<string, TlsObstacle> Certificates => new()
    {
        { "clients", TlsObstacle.ServerAuthMissing },
        { "0500", TlsObstacle.UsageUnreadable },
        { "30050601", TlsObstacle.UsageUnreadable },
        { "sha1", TlsObstacle.SignatureWeak },
        { "other", TlsObstacle.KeyDiffers },
    };

    [Theory]
    [MemberData(nameof(Certificates))]
    public async Task The_machine_comes_up_with_the_default_key_and_says_why(string kind, TlsObstacle obstacle)
    {
        using var folder = new TemporaryFolder();
        var key = new MachineKey(
            Guid.NewGuid(), "unsuitable", TestKeys.First, CertificateOf(kind), [], ARequest.Noon, false, KeyUse.Tls);
        await using (var before = await TestMachine.PrepareAsync(folder))
        {
            var store = before.Get<IKeyRegisterStore>();
            var register = await store.LoadAsync(default);
            register.Register(key, deletingOld: false);
            await store.SaveAsync(register, default);
        }

        await using var machine = await TestMachine.StartAsync(folder);
        var running = machine.Get<RunningCertificate>();
        Assert.True(running.Key!.IsDefault);
        Assert.Equal(
            obstacle, (await machine.Get<ITlsCheck>().FindAsync(key, TestContext.Current.CancellationToken))?.Obstacle);

        await machine.AddPersonAsync("root", MachineRole.Administrator);
        using var browser = new PlainBrowser(machine, https: true);
        using var answer = await browser.LogInAsync("root", TestAccounts.Password);
        foreach (var page in new[] { "/", "/settings/network/tls", "/settings/device-management/keys" })
        {
            await browser.GoAsync(page);
            Assert.Contains(
                "The certificate of key unsuitable cannot serve TLS", browser.Text, StringComparison.Ordinal);
        }

        await browser.GoAsync($"/settings/device-management/keys/{key.Id}");
        Assert.Contains(key.Certificate.Subject, browser.Text, StringComparison.Ordinal);
    }

    /// <summary>OpenSSL refuses an RSA key of 1024 bits only in the handshake; no rule of the program knows.</summary>
    [Fact]
    public async Task What_only_the_handshake_refuses_is_found_by_a_trial()
    {
        using var rsa = MadeKeys.Next(1024);
        var request = new CertificateRequest(
            "CN=short", rsa, System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var shortKey = request.CreateSelfSigned(ARequest.Noon, ARequest.Noon.AddYears(1));
        using var good = TestKeys.Certificate.CopyWithPrivateKey(TestKeys.First.Open());

        Assert.NotNull(await TlsTrial.FindFaultAsync(shortKey, [], TestContext.Current.CancellationToken));
        Assert.Null(await TlsTrial.FindFaultAsync(good, [], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_only_the_handshake_refuses_is_said_as_soon_as_it_is_registered()
    {
        await using var machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        var key = ShortKey();
        var store = machine.Get<IKeyRegisterStore>();
        var register = await store.LoadAsync(default);
        register.Register(key, deletingOld: false);
        await store.SaveAsync(register, default);

        using var browser = new PlainBrowser(machine);
        using var answer = await browser.LogInAsync("root", TestAccounts.Password);
        foreach (var page in new[] { "/", Menu.Keys.Path, $"{Menu.Keys.Path}/{key.Id}" })
        {
            await browser.GoAsync(page);
            Assert.Contains(
                "The certificate of key short cannot serve TLS: a trial connection failed", browser.Text,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_that_the_handshake_refuses_does_not_get_the_use_TLS()
    {
        await using var machine = await TestMachine.StartAsync();
        var key = ShortKey(KeyUse.None);
        var store = machine.Get<IKeyRegisterStore>();
        var register = await store.LoadAsync(default);
        register.Register(key, deletingOld: false);
        await store.SaveAsync(register, default);

        Assert.Equal(
            UseAssignment.CannotServeTls, await machine.Get<KeyEditor>().AssignUseAsync(key.Id, KeyUse.Tls, default));
        Assert.True((await store.LoadAsync(default)).KeyFor(KeyUse.Tls)!.IsDefault);
    }

    private static MachineKey ShortKey(KeyUse? use = null)
    {
        using var rsa = MadeKeys.Next(1024);
        var request = new CertificateRequest(
            "CN=short", rsa, System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var own = request.CreateSelfSigned(ARequest.Noon, ARequest.Noon.AddYears(1));
        return new(
            Guid.NewGuid(), "short", Core.Keys.PrivateKey.FromPkcs8(rsa.ExportPkcs8PrivateKey()),
            X509CertificateLoader.LoadCertificate(own.RawData), [], ARequest.Noon, false, use ?? KeyUse.Tls);
    }

    private static X509Certificate2 CertificateOf(string kind) => kind switch
    {
        "clients" => TlsCertificates.ForClients(),
        "sha1" => TlsCertificates.Sha1(),
        "other" => TestKeys.Ca,
        _ => TlsCertificates.Damaged(kind),
    };
}
