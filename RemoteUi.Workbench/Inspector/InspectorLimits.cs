using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>How many of each thing an inspection reads; beyond them it says so.</summary>
internal static class InspectorLimits
{
    /// <summary>Messages in a file or a text.</summary>
    public const int MaxItems = 200;

    /// <summary>Exchanges in an input.</summary>
    public const int MaxExchanges = Captures.CaptureReader.MaxExchanges;

    public const int MaxMebibytes = InspectedInput.MaxBytes / (1024 * 1024);

    /// <summary>Returns a problem if ASN.1 is nested deeper or has more elements than is read.</summary>
    public static InspectionProblem? ProblemOf(byte[] bytes)
    {
        var (elements, open) = (0, new Stack<int>());
        for (var at = 0; at < bytes.Length && elements <= Asn1TreeReader.MaxElements; elements++)
        {
            if (Header(bytes, at) is not { } header) return null;
            while (open.TryPeek(out var end) && end <= at) open.Pop();
            if (header.IsEndOfContents && open.Count > 0) open.Pop();
            if (header.IsConstructed) open.Push(End(at, header));
            if (open.Count > BerLimits.MaxDepth)
                return InspectionProblem.Of(ProblemCode.TooDeep, $"{BerLimits.MaxDepth}");
            var size = header.Length + (header.IsConstructed ? 0L : header.ContentLength);
            at = (int)Math.Min(bytes.Length, at + size);
        }

        return elements > Asn1TreeReader.MaxElements
            ? InspectionProblem.Of(ProblemCode.TooManyElements, $"{Asn1TreeReader.MaxElements}")
            : null;
    }

    private static int End(int at, BerHeader header) => header.IsIndefinite
        ? int.MaxValue
        : (int)Math.Min(int.MaxValue, (long)at + header.Length + header.ContentLength);

    private static BerHeader? Header(byte[] bytes, int at)
    {
        try
        {
            return BerHeader.Read(bytes, at);
        }
        catch (ScepFormatException)
        {
            return null; // where it stops being ASN.1, the reader says so
        }
    }
}
