using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;

namespace RemoteUi.Workbench.Lint;

/// <summary>The fields of a certificate as encoded (RFC 5280, 4.1), read without judging them.</summary>
internal sealed record LintedCertificate
{
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>The version as encoded: 2 is v3; 0 if it is left out.</summary>
    public required int Version { get; init; }

    /// <summary>The content of the INTEGER.</summary>
    public required ReadOnlyMemory<byte> SerialNumber { get; init; }

    /// <summary>The algorithm inside the signed part, encoded.</summary>
    public required ReadOnlyMemory<byte> InnerAlgorithm { get; init; }

    public required ReadOnlyMemory<byte> OuterAlgorithm { get; init; }

    public required LintedName Issuer { get; init; }

    public required LintedTime NotBefore { get; init; }

    public required LintedTime NotAfter { get; init; }

    public required LintedName Subject { get; init; }

    public required bool HasUniqueIds { get; init; }

    public required IReadOnlyList<LintedExtension> Extensions { get; init; }

    /// <summary>The first extension of a kind; null if there is none.</summary>
    public LintedExtension? Extension(string oid) => Extensions.FirstOrDefault(one => one.Oid == oid);

    /// <summary>Throws <see cref="AsnContentException"/> if the structure is not a certificate's.</summary>
    public static LintedCertificate Read(ReadOnlyMemory<byte> encoded)
    {
        var outer = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence();
        var signed = outer.ReadSequence();
        var version = signed.PeekTag() == Context(0) ? ReadVersion(signed) : 0;
        var serialNumber = signed.ReadIntegerBytes();
        var algorithm = signed.ReadEncodedValue();
        var issuer = LintedName.Read(signed);
        var dates = signed.ReadSequence();
        var (notBefore, notAfter) = (LintedTime.Read(dates), LintedTime.Read(dates));
        var subject = LintedName.Read(signed);
        signed.ReadEncodedValue();
        var hasUniqueIds = SkipUniqueIds(signed);
        return new()
        {
            Encoded = encoded,
            Version = version,
            SerialNumber = serialNumber,
            InnerAlgorithm = algorithm,
            OuterAlgorithm = outer.ReadEncodedValue(),
            Issuer = issuer,
            NotBefore = notBefore,
            NotAfter = notAfter,
            Subject = subject,
            HasUniqueIds = hasUniqueIds,
            Extensions = signed.HasData ? LintedExtension.ReadAll(signed.ReadSequence(Context(3)).ReadSequence()) : [],
        };
    }

    private static int ReadVersion(AsnReader signed) =>
        (int)BigInteger.Min(signed.ReadSequence(Context(0)).ReadInteger(), byte.MaxValue);

    private static bool SkipUniqueIds(AsnReader signed)
    {
        var found = false;
        while (signed.HasData && signed.PeekTag() is { TagClass: TagClass.ContextSpecific, TagValue: 1 or 2 })
        {
            signed.ReadEncodedValue();
            found = true;
        }

        return found;
    }

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}

/// <summary>A date as encoded.</summary>
/// <param name="IsUtcTime">UTCTime; otherwise GeneralizedTime.</param>
/// <param name="Text">The characters as encoded.</param>
internal sealed record LintedTime(bool IsUtcTime, string Text, DateTimeOffset Value)
{
    public static LintedTime Read(AsnReader reader)
    {
        var isUtcTime = reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime);
        var text = System.Text.Encoding.ASCII.GetString(reader.PeekContentBytes().Span);
        return new(isUtcTime, text, isUtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime());
    }

    public override string ToString() => Value.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}
