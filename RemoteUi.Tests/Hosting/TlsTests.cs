using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Support;
using RemoteUi.Web;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Hosting;

public sealed class TlsTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse(
        "2026-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_new_TLS_key_is_served_only_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var starts = Channel.CreateUnbounded<WebApplication>();
        var loop = HostLoop.RunAsync(
            () => Program.Build(TestMachine.Arguments(folder)), app => starts.Writer.TryWrite(app));

        var first = await starts.Reader.ReadAsync();
        var store = first.Services.GetRequiredService<IKeyRegisterStore>();
        var register = await store.LoadAsync(default);
        var served = await HandshakeAsync(first);
        Assert.Equal(register.DefaultKey!.Certificate.Thumbprint, served[0]);

        var key = IssuedKey();
        register.Register(key, deletingOld: false);
        await store.SaveAsync(register, default);
        Assert.Equal(served, await HandshakeAsync(first));
        Assert.True(first.Services.GetRequiredService<RunningCertificate>().Key!.IsDefault);

        first.Services.GetRequiredService<IMachineRestart>().Request();
        var second = await starts.Reader.ReadAsync();
        Assert.Equal([key.Certificate.Thumbprint, key.Chain[0].Thumbprint], await HandshakeAsync(second));

        second.Lifetime.StopApplication();
        Assert.Equal(0, await loop);
    }

    [Fact]
    public async Task An_HTTPS_session_has_a_secure_cookie_with_a_separate_name()
    {
        await using var machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        using var browser = new PlainBrowser(machine, https: true);
        using var answer = await browser.LogInAsync("root", TestAccounts.Password);
        var cookie = answer.Headers
            .GetValues("Set-Cookie")
            .Single(value => value.StartsWith(
                $"__Host-RemoteUi.Session.{machine.SecureAddress.Port}=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        await browser.OpenAsync("/settings");
    }

    [Fact]
    public async Task With_TLS_off_there_is_no_HTTPS()
    {
        using var folder = new TemporaryFolder();
        await using (var before = await TestMachine.PrepareAsync(folder))
        {
            var store = before.Get<IMachineSettingsStore>();
            var settings = await store.LoadAsync(default);
            await store.SaveAsync(settings with { Network = settings.Network with { TlsEnabled = false } }, default);
        }

        await using var machine = await TestMachine.StartAsync(folder);
        Assert.StartsWith("http:", Assert.Single(machine.App.Urls), StringComparison.Ordinal);
        Assert.Null(machine.Get<RunningCertificate>().Key);
    }

    /// <summary>Returns the thumbprints of the certificates that HTTPS serves, the server's own first.</summary>
    private static async Task<string[]> HandshakeAsync(WebApplication app)
    {
        var address = new Uri(app.Urls.Single(url => url.StartsWith("https:", StringComparison.Ordinal)));
        string[] served = [];
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(address.Host, address.Port);
        await using var tls = new SslStream(tcp.GetStream(), leaveInnerStreamOpen: false, (_, certificate, chain, _) =>
        {
            var sent = chain!.ChainPolicy.ExtraStore.Select(other => other.Thumbprint);
            served = [((X509Certificate2)certificate!).Thumbprint, .. sent];
            return true;
        });
        await tls.AuthenticateAsClientAsync("localhost");
        return [.. served.Distinct()];
    }

    private static MachineKey IssuedKey()
    {
        using var ca = MadeKeys.Next();
        using var root = CaRequest("CN=Root", ca).CreateSelfSigned(Start, Start.AddYears(20));
        using var issuer = CaRequest("CN=Issuer", ca)
            .Create(root, Start, Start.AddYears(20), [2])
            .CopyWithPrivateKey(ca);
        var key = MadeKeys.NextPrivate();
        using var rsa = key.Open();
        using var certificate = new CertificateRequest(
            "CN=localhost", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).Create(issuer, Start,
            Start.AddYears(1), [1]);
        return new MachineKey(
            Guid.NewGuid(), "tls", key, X509CertificateLoader.LoadCertificate(certificate.RawData),
            [X509CertificateLoader.LoadCertificate(issuer.RawData)], Start, false, KeyUse.Tls);
    }

    private static CertificateRequest CaRequest(string subject, RSA key)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request;
    }
}
