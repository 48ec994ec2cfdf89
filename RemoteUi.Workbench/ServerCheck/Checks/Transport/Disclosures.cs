using System.Text;
using System.Text.RegularExpressions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>
/// Finds in the text of a reply what helps an attacker: a stack trace, a version of software, a path.
/// </summary>
internal static partial class Disclosures
{
    private const int MaxBytes = 64 * 1024;
    private const int Patience = 1000;

    /// <summary>Returns the words that look like a stack trace; null if none do.</summary>
    public static string? StackTraceIn(byte[] body) => Find(body, Traces());

    /// <summary>Returns the name and version of a software; null if none is named.</summary>
    public static string? VersionIn(byte[] body) => Find(body, Versions());

    /// <summary>Returns a path of the server's file system; null if none is named.</summary>
    public static string? PathIn(byte[] body) => Find(body, Paths());

    private static string? Find(byte[] body, Regex pattern)
    {
        var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, MaxBytes)));
        return pattern.Match(text) is { Success: true } match ? match.Value.Trim() : null;
    }

    /// <summary>Java, .NET, Python, Go, PHP, Ruby, JavaScript.</summary>
    [GeneratedRegex(
        @"\bat [\w.$<>`\[\]]+\([\w. ,&`\[\]<>]*\)( in \S+:line \d+)?[ \t]*(\r?\n|<br|&#|$)"
            + @"|\bat [\w.$/<>]+\([\w$]+\.(java|kt|scala):\d+\)"
            + @"|\bat [\w.$<> ]*\(?[\w./\\:-]+\.[cm]?js:\d+:\d+\)?"
            + @"|Traceback \(most recent call last\)|File ""[^""\r\n]+"", line \d+"
            + @"|goroutine \d+ \[\w+\]:|panic: runtime error"
            + @"|(Fatal error|Warning|Notice)(</b>)?: [^\r\n]{1,200} on line (<b>)?\d+"
            + @"|[\w./-]+\.rb:\d+:in [`']"
            + @"|\b(java|javax|org|com|System|Microsoft)(\.\w+)+\.?\w*(Exception|Error)\b"
            + @"|Exception in thread ""|Unhandled exception",
        RegexOptions.Multiline, Patience)]
    private static partial Regex Traces();

    [GeneratedRegex(
        @"\b(Apache|Apache Tomcat|Tomcat|nginx|openresty|lighttpd|Jetty|Microsoft-IIS|IIS|Kestrel|WildFly|JBoss\w*"
            + @"|GlassFish|WebLogic\w*|WebSphere|Werkzeug|gunicorn|uWSGI|Node\.js|Express|PHP|Python|Perl|Ruby|Go|Java"
            + @"|OpenSSL|mod_ssl|ASP\.NET( Version)?|\.NET Framework( Version)?|BouncyCastle|EJBCA|Dogtag|step-ca"
            + @"|Caddy)"
            + @"[/ :(v]{1,3}\d+(\.\d+)+",
        RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Versions();

    [GeneratedRegex(
        @"\b[A-Za-z]:\\{1,2}[\w .$()-]+\\[\w .\\$()-]+"
            + @"|(?<![\w:/.-])/(usr|var|home|opt|srv|root|etc|tmp|app|build|go|workspace|mnt|Users)"
            + @"/[\w.@+-]+(/[\w.@+-]+)*",
        RegexOptions.None, Patience)]
    private static partial Regex Paths();
}
