using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Scep.Transport;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Notifications;

namespace RemoteUi.Tests.Notifications;

/// <summary>Mail with and without TLS and a log-in, sent by [Send Test Notification] to a server on loopback.</summary>
public sealed class MailTests : IDisposable
{
    private readonly TlsAuthority authority = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        authority.Dispose();
        folder.Dispose();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task With_TLS_the_log_in_and_the_mail_are_sent_only_through_TLS(bool isImplicit)
    {
        using var server = Server("localhost", isImplicit);

        Assert.Null(await SendAsync(server, trusted: true, "secret"));

        Assert.Contains(server.Lines, line => line.Text.StartsWith("AUTH PLAIN", StringComparison.Ordinal));
        Assert.Contains(server.Lines, line => line.Text.Contains("Test notification", StringComparison.Ordinal));
        Assert.All(
            server.Lines.Where(line => !line.IsSecure),
            line => Assert.True(line.Text.StartsWith("EHLO", StringComparison.Ordinal) || line.Text == "STARTTLS"));
        Assert.Equal(isImplicit, server.Lines.All(line => line.IsSecure));
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_the_words_of_the_server()
    {
        using var server = Server("localhost", isImplicit: false);
        Assert.Contains(
            "wrong user or password", await SendAsync(server, trusted: true, "wrong"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", false, "unknown issuer")]
    [InlineData("mail.example", true, "name mismatch")]
    public async Task Nothing_is_sent_to_a_server_that_is_not_trusted(string name, bool trusted, string reason)
    {
        using var server = Server(name, isImplicit: false);
        Assert.Contains(reason, await SendAsync(server, trusted, "secret"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            server.Lines, line => line.Text.StartsWith("AUTH", StringComparison.Ordinal) || line.Text == "DATA");
    }

    [Fact]
    public async Task With_TLS_nothing_is_sent_to_a_server_that_does_not_offer_it()
    {
        using var server = new MailServer();
        Assert.Contains("STARTTLS", await SendAsync(server, trusted: true, null), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Lines, line => line.Text == "DATA");
    }

    [Theory]
    [InlineData(465, null, true)]
    [InlineData(587, null, false)]
    [InlineData(465, false, false)]
    [InlineData(10465, true, true)]
    public void TLS_from_the_start_is_the_default_on_port_465_only(int port, bool? setting, bool isImplicit) =>
        Assert.Equal(isImplicit, new SmtpOptions { Port = port, ImplicitTls = setting }.IsTlsImplicit);

    private MailServer Server(string name, bool isImplicit) => new()
    {
        Certificate = authority.IssueFor(name),
        IsTlsImplicit = isImplicit,
        Account = ("mfp", "secret"),
    };

    /// <summary>Sends a test notice; returns the fault, or null.</summary>
    private async Task<string?> SendAsync(MailServer server, bool trusted, string? password)
    {
        await using var machine = await TestMachine.PrepareAsync(
            folder, null, "--Notifications:Smtp:Host=localhost", $"--Notifications:Smtp:Port={server.Port}",
            $"--Notifications:Smtp:ImplicitTls={server.IsTlsImplicit}", "--Notifications:Smtp:From=mfp@example.com",
            "--Notifications:Smtp:To=a@example.com", $"--Notifications:Smtp:User={(password is null ? "" : "mfp")}",
            $"--Notifications:Smtp:Password={password}");
        if (trusted)
            await machine.Get<CaCertificateEditor>().RegisterAsync([CaCertificate.Of(authority.Certificate)], default);
        var result = Assert.Single(
            await machine.Get<NoticeTest>().SendAsync(TestContext.Current.CancellationToken));
        Assert.Equal("mail", result.Channel);
        if (result.Fault is null)
            await server.Served.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        return result.Fault;
    }
}
