using System.Text;
using RemoteUi.Workbench.ServerCheck.Checks.Transport;

namespace RemoteUi.Tests.Workbench.ServerCheck.Look;

/// <summary>What counts as a stack trace, a version, and a path in the text of a refusal.</summary>
public class DisclosuresTests
{
    [Theory]
    [InlineData("java.lang.NullPointerException")]
    [InlineData("\tat org.example.Scep.handle(Scep.java:12)")]
    [InlineData("   at Scep.Server.Read(Byte[] body) in /src/Server.cs:line 12\n")]
    [InlineData("System.NullReferenceException: Object reference not set")]
    [InlineData("Traceback (most recent call last):")]
    [InlineData("goroutine 12 [running]:")]
    [InlineData("<b>Fatal error</b>: Uncaught Error in x on line <b>7</b>")]
    [InlineData("scep.rb:12:in `read'")]
    [InlineData("    at Server.read (/srv/scep/index.js:12:5)")]
    public void A_stack_trace(string text) => Assert.NotNull(Disclosures.StackTraceIn(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("<hr><center>nginx/1.18.0</center>")]
    [InlineData("Apache/2.4.41 (Ubuntu) Server at x Port 80")]
    [InlineData("<h3>Apache Tomcat/9.0.31</h3>")]
    [InlineData("Microsoft-IIS/10.0")]
    [InlineData("ASP.NET Version:4.7.3")]
    [InlineData("PHP 7.4.3")]
    [InlineData("OpenSSL/1.1.1f")]
    public void A_version(string text) => Assert.NotNull(Disclosures.VersionIn(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(@"C:\inetpub\wwwroot\certsrv\mscep\mscep.dll")]
    [InlineData("open /var/lib/scep/ca.key: no such file")]
    [InlineData("file \"/home/scep/app.py\"")]
    public void A_path(string text) => Assert.NotNull(Disclosures.PathIn(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("The message is not a pkiMessage.")]
    [InlineData("<html><title>400 Bad Request</title><h1>Bad Request</h1></html>")]
    [InlineData("Requests look at (RFC 8894) for help")]
    [InlineData("see https://example.com/usr/guide for help")]
    [InlineData("HTTP/1.1 400")]
    [InlineData("")]
    public void Nothing(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);

        Assert.Null(Disclosures.StackTraceIn(body) ?? Disclosures.VersionIn(body) ?? Disclosures.PathIn(body));
    }
}
