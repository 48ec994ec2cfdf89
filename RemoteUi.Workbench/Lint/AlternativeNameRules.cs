using System.Text;

namespace RemoteUi.Workbench.Lint;

/// <summary>The rules on the subjectAltName (RFC 5280, 4.2.1.6).</summary>
internal static class AlternativeNameRules
{
    private const int RfcName = 1;
    private const int DnsName = 2;
    private const int Uri = 6;
    private const int IpAddress = 7;
    private const int MaxLabel = 63;
    private const int MaxDnsName = 253;

    public static LintRule[] All { get; } =
    [
        LintRule.Required("AlternativeNamesEmpty", "4.2.1.6", Severity.Medium, Empty),
        LintRule.Required("DnsNameForm", "4.2.1.6", Severity.Medium, certificate =>
            Wrong(certificate, DnsName, content => IsDnsName(Encoding.Latin1.GetString(content)))),
        LintRule.Required("IpAddressForm", "4.2.1.6", Severity.Medium, certificate =>
            Wrong(certificate, IpAddress, content => content.Length is 4 or 16)),
        LintRule.Required("MailAddressForm", "4.2.1.6", Severity.Low, certificate =>
            Wrong(certificate, RfcName, IsMailAddress)),
        LintRule.Required("UriForm", "4.2.1.6", Severity.Low, certificate =>
            Wrong(certificate, Uri, content =>
                System.Uri.TryCreate(Encoding.Latin1.GetString(content), UriKind.Absolute, out _))),
        LintRule.Advised("NullInAlternativeName", "4.2.1.6", Severity.High, certificate =>
            Names(certificate).Any(name => IsText(name.Tag) && name.Content.Span.Contains((byte)0)) ? "NUL" : null),
        LintRule.Advised("AlternativeNamesCritical", "4.2.1.6", Severity.Low, certificate =>
            !certificate.Subject.IsEmpty
                && certificate.Extension(LintedExtension.SubjectAltName) is { IsCritical: true } ? "critical" : null),
    ];

    private static string? Empty(LintedCertificate certificate) =>
        certificate.Extension(LintedExtension.SubjectAltName) is { } extension
            && !extension.Reader.ReadSequence().HasData ? "{}" : null;

    private static List<(int Tag, ReadOnlyMemory<byte> Content)> Names(LintedCertificate certificate)
    {
        var names = new List<(int, ReadOnlyMemory<byte>)>();
        if (certificate.Extension(LintedExtension.SubjectAltName) is not { } extension) return names;
        var reader = extension.Reader.ReadSequence();
        while (reader.HasData)
        {
            names.Add((reader.PeekTag().TagValue, reader.PeekContentBytes()));
            reader.ReadEncodedValue();
        }

        return names;
    }

    private static string? Wrong(LintedCertificate certificate, int tag, Func<byte[], bool> isRight) =>
        Names(certificate)
            .Where(name => name.Tag == tag && !isRight(name.Content.ToArray()))
            .Select(Shown)
            .FirstOrDefault();

    private static bool IsText(int tag) => tag is RfcName or DnsName or Uri;

    private static string Shown((int Tag, ReadOnlyMemory<byte> Content) name) =>
        IsText(name.Tag)
            ? Encoding.Latin1.GetString(name.Content.Span)
            : Convert.ToHexString(name.Content.Span);

    /// <summary>
    /// Letters, digits, hyphens (RFC 1034, 3.5); a wildcard and the underscore of hosts in use are let be.
    /// </summary>
    private static bool IsDnsName(string name) =>
        name.Length is > 0 and <= MaxDnsName
            && name.Split('.').All(label =>
                label is { Length: > 0 and <= MaxLabel } && label[0] != '-' && label[^1] != '-'
                    && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '*'));

    private static bool IsMailAddress(byte[] content) =>
        Encoding.Latin1.GetString(content) is var text && text.All(char.IsAscii) && text.Split('@') is
            [{ Length: > 0 }, { Length: > 0 }];
}
