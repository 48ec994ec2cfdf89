using System.Buffers;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Drops the header lines of a reply that have no colon, with their continuation lines (RFC 9112, 5.1 and 5.2); HTTP
/// clients in use ignore them, the platform's refuses the whole reply. Everything else passes unchanged, and so does
/// the rest of a reply of which more than 4 KiB would have to be dropped.
/// </summary>
internal sealed class HeaderLines
{
    private const int MaxDropped = 4 * 1024;

    /// <summary>The beginning of a line, as long as it has no colon.</summary>
    private readonly ArrayBufferWriter<byte> held = new();
    private Part part = Part.FirstLine;
    private int firstLineLength;
    private bool isInterim;
    private bool wasDropped;
    private int dropped;

    private enum Part
    {
        FirstLine,
        LineStart,
        Name,
        Value,
        Continuation,
        Body,
    }

    /// <summary>
    /// Whether the headers of the reply have passed; what follows needs no look until the next reply.
    /// </summary>
    public bool ArePassed => part == Part.Body;

    /// <summary>A request leaves: what arrives after it is another reply.</summary>
    public void Restart()
    {
        if (!ArePassed) return;
        (part, firstLineLength, isInterim, wasDropped, dropped) = (Part.FirstLine, 0, false, false, 0);
    }

    /// <summary>Passes on what is to be passed on of the bytes that arrived.</summary>
    public void Filter(ReadOnlySpan<byte> arrived, ArrayBufferWriter<byte> passed)
    {
        for (var at = 0; at < arrived.Length; at++)
        {
            if (ArePassed)
            {
                passed.Write(arrived[at..]);
                return;
            }

            Take(arrived[at], passed);
        }
    }

    private void Take(byte next, ArrayBufferWriter<byte> passed)
    {
        if (part == Part.LineStart) part = next is (byte)' ' or (byte)'\t' ? Part.Continuation : Part.Name;
        switch (part)
        {
            case Part.FirstLine:
                ReadStatus(next);
                passed.Write([next]);
                break;
            case Part.Name:
                held.Write([next]);
                if (next == ':') PassHeld(Part.Value, passed);
                else if (next == '\n') EndWithoutColon(passed);
                else if (dropped + held.WrittenCount > MaxDropped) PassHeld(Part.Body, passed);
                return;
            case Part.Continuation when wasDropped:
                if (++dropped > MaxDropped) part = Part.Body;
                break;
            default:
                passed.Write([next]);
                break;
        }

        if (next == '\n' && !ArePassed) part = Part.LineStart;
    }

    /// <summary>An interim reply, HTTP/1.1 1xx, is followed by another one without a request between them.</summary>
    private void ReadStatus(byte next)
    {
        const int FirstDigit = 9;
        if (firstLineLength++ == FirstDigit) isInterim = next == '1';
    }

    private void EndWithoutColon(ArrayBufferWriter<byte> passed)
    {
        if (held.WrittenSpan is [(byte)'\n'] or [(byte)'\r', (byte)'\n'])
        {
            PassHeld(Part.Body, passed);
            if (isInterim) Restart();
            return;
        }

        dropped += held.WrittenCount;
        held.ResetWrittenCount();
        (part, wasDropped) = (Part.LineStart, true);
    }

    private void PassHeld(Part next, ArrayBufferWriter<byte> passed)
    {
        passed.Write(held.WrittenSpan);
        held.ResetWrittenCount();
        (part, wasDropped) = (next, false);
    }
}
