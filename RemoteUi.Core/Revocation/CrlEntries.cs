using System.Formats.Asn1;

namespace RemoteUi.Core.Revocation;

/// <summary>Represents a revoked certificate on a list.</summary>
/// <param name="Reason">Why, as RFC 5280 names it; null if the list does not say.</param>
/// <param name="IsUnderstood">Whether it has no critical extension that is not known here, which would change what it
/// says: for example, that the certificate is of another CA.</param>
internal sealed record CrlEntry(
    ReadOnlyMemory<byte> SerialNumber, DateTimeOffset RevokedAt, string? Reason, bool IsUnderstood)
{
    public bool IsOf(ReadOnlySpan<byte> serialNumber) =>
        SerialNumber.Span.TrimStart((byte)0).SequenceEqual(serialNumber.TrimStart((byte)0));
}

/// <summary>Reads the entries of a list one after the other.</summary>
internal static class CrlEntries
{
    private const string ReasonCode = "2.5.29.21";

    /// <param name="encoded">The sequence of entries; empty if there is none.</param>
    public static IEnumerable<CrlEntry> Of(ReadOnlyMemory<byte> encoded)
    {
        if (encoded.IsEmpty) yield break;
        var entries = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
        while (entries.HasData) yield return Read(entries.ReadSequence());
    }

    private static CrlEntry Read(AsnReader entry)
    {
        var serialNumber = entry.ReadIntegerBytes();
        var read = new CrlEntry(serialNumber, CrlFields.ReadTime(entry), null, IsUnderstood: true);
        if (!entry.HasData) return read;
        foreach (var extension in CrlExtension.ReadAll(entry.ReadSequence()))
        {
            if (extension.Oid == ReasonCode) read = read with { Reason = ReasonIn(extension.Content) };
            else if (extension.IsCritical) read = read with { IsUnderstood = false };
        }

        return read;
    }

    private static string ReasonIn(ReadOnlyMemory<byte> content)
    {
        var reason = new AsnReader(content, AsnEncodingRules.DER).ReadEnumeratedBytes().Span;
        return RevocationReasons.NameOf(reason.Length == 1 ? reason[0] : -1);
    }
}

/// <summary>Represents an extension of a list or of an entry (RFC 5280, 5.2 and 5.3).</summary>
internal sealed record CrlExtension(string Oid, bool IsCritical, ReadOnlyMemory<byte> Content)
{
    public static IEnumerable<CrlExtension> ReadAll(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            yield return new(
                extension.ReadObjectIdentifier(),
                extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean(),
                extension.ReadOctetString());
        }
    }
}
