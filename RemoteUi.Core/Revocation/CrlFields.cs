using System.Formats.Asn1;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// The fields of a revocation list (RFC 5280, 5.1), without a copy of its entries: a list may have many thousands.
/// </summary>
internal sealed record CrlFields
{
    private static readonly Asn1Tag Extensions = new(TagClass.ContextSpecific, 0);

    /// <summary>What is signed, encoded.</summary>
    public required ReadOnlyMemory<byte> Signed { get; init; }

    /// <summary>The algorithm of the signature, encoded.</summary>
    public required ReadOnlyMemory<byte> Algorithm { get; init; }

    public required byte[] Signature { get; init; }

    /// <summary>The name of the issuer, encoded.</summary>
    public ReadOnlyMemory<byte> Issuer { get; private init; }

    public DateTimeOffset ThisUpdate { get; private init; }

    public DateTimeOffset? NextUpdate { get; private init; }

    /// <summary>The sequence of entries, encoded; empty if there is none.</summary>
    public ReadOnlyMemory<byte> Entries { get; private init; }

    public CrlScope Scope { get; private init; } = CrlScope.Everything;

    public string AlgorithmOid => new AsnReader(Algorithm, AsnEncodingRules.DER).ReadSequence().ReadObjectIdentifier();

    public static CrlFields Read(ReadOnlyMemory<byte> encoded)
    {
        var outer = new AsnReader(encoded, AsnEncodingRules.DER);
        var list = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        var read = new CrlFields
        {
            Signed = list.ReadEncodedValue(),
            Algorithm = list.ReadEncodedValue(),
            Signature = list.ReadBitString(out _),
        };
        list.ThrowIfNotEmpty();
        return ReadSigned(read, new AsnReader(read.Signed, AsnEncodingRules.DER).ReadSequence());
    }

    private static CrlFields ReadSigned(CrlFields read, AsnReader signed)
    {
        if (signed.PeekTag().HasSameClassAndValue(Asn1Tag.Integer)) signed.ReadInteger();
        if (!signed.ReadEncodedValue().Span.SequenceEqual(read.Algorithm.Span))
            throw new ScepFormatException(Cause.Malformed, "The revocation list names two signature algorithms");
        return read with
        {
            Issuer = signed.ReadEncodedValue(),
            ThisUpdate = ReadTime(signed),
            NextUpdate = signed.HasData && IsTime(signed.PeekTag()) ? ReadTime(signed) : null,
            Entries = signed.HasData && signed.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)
                ? signed.ReadEncodedValue()
                : ReadOnlyMemory<byte>.Empty,
            Scope = signed.HasData
                ? CrlScope.Read(signed.ReadSequence(Extensions).ReadSequence())
                : CrlScope.Everything,
        };
    }

    internal static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static bool IsTime(Asn1Tag tag) =>
        tag.HasSameClassAndValue(Asn1Tag.UtcTime) || tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime);
}
