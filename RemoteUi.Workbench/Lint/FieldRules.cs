using System.Formats.Asn1;
using System.Globalization;

namespace RemoteUi.Workbench.Lint;

/// <summary>The rules on the fields of a certificate beside its names and extensions (RFC 5280, 4.1).</summary>
internal static class FieldRules
{
    private const int Version3 = 2;
    private const int LastUtcYear = 2049;
    private const int UtcTimeLength = 13;
    private const int GeneralizedTimeLength = 15;

    public static LintRule[] All { get; } =
    [
        LintRule.Required("NotDer", "4.1", Severity.Medium, NotDer),
        LintRule.Required("Version", "4.1.2.1", Severity.Medium, Version),
        LintRule.Required("SerialNumber", "4.1.2.2", Severity.Medium, SerialNumber),
        LintRule.Required("SignatureAlgorithm", "4.1.1.2", Severity.High, SignatureAlgorithm),
        LintRule.Required("ValidityOrder", "4.1.2.5", Severity.High, ValidityOrder),
        LintRule.Required("TimeEncoding", "4.1.2.5", Severity.Medium, TimeEncoding),
        LintRule.Required("UniqueId", "4.1.2.8", Severity.Low, certificate => certificate.HasUniqueIds ? "UID" : null),
    ];

    private static string? NotDer(LintedCertificate certificate)
    {
        try
        {
            Demand(certificate.Encoded);
            return certificate.Extensions.FirstOrDefault(extension => extension.StatesDefault) is { } stated
                ? $"{stated.Oid}: critical FALSE"
                : null;
        }
        catch (AsnContentException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Reads every element by the rules of DER.</summary>
    private static void Demand(ReadOnlyMemory<byte> encoded)
    {
        var reader = new AsnReader(encoded, AsnEncodingRules.DER);
        while (reader.HasData)
        {
            var isConstructed = reader.PeekTag().IsConstructed;
            var content = reader.PeekContentBytes();
            reader.ReadEncodedValue();
            if (isConstructed) Demand(content);
        }
    }

    private static string? Version(LintedCertificate certificate) =>
        certificate.Version == Version3
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"v{certificate.Version + 1}");

    private static string? SerialNumber(LintedCertificate certificate) =>
        SerialNumbers.IsPositive(certificate.SerialNumber.Span)
            && certificate.SerialNumber.Length <= SerialNumbers.MaxBytes
            ? null
            : Convert.ToHexString(certificate.SerialNumber.Span);

    private static string? SignatureAlgorithm(LintedCertificate certificate) =>
        certificate.InnerAlgorithm.Span.SequenceEqual(certificate.OuterAlgorithm.Span)
            ? null
            : $"{Oid(certificate.InnerAlgorithm)}, {Oid(certificate.OuterAlgorithm)}";

    private static string Oid(ReadOnlyMemory<byte> algorithm) =>
        new AsnReader(algorithm, AsnEncodingRules.BER).ReadSequence().ReadObjectIdentifier();

    private static string? ValidityOrder(LintedCertificate certificate) =>
        certificate.NotBefore.Value <= certificate.NotAfter.Value
            ? null
            : $"{certificate.NotBefore}, {certificate.NotAfter}";

    /// <summary>UTCTime through 2049, GeneralizedTime from then on; seconds, no fraction, Z.</summary>
    private static string? TimeEncoding(LintedCertificate certificate) =>
        new[] { certificate.NotBefore, certificate.NotAfter }.FirstOrDefault(time => !IsRight(time))?.Text;

    private static bool IsRight(LintedTime time) =>
        time.IsUtcTime == time.Value.UtcDateTime.Year <= LastUtcYear
            && time.Text.EndsWith('Z')
            && time.Text.Length == (time.IsUtcTime ? UtcTimeLength : GeneralizedTimeLength);
}
