using RemoteUi.Tests.FakeCa;
using RemoteUi.Workbench.Inspector;
using static RemoteUi.Workbench.Inspector.FindingCode;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Captures with a defect in HTTP, or between two exchanges.</summary>
internal static class HttpDefects
{
    private const string Target = "/scep?operation=PKIOperation";

    private static readonly byte[] Request = MessageDraft.Request().Write();
    private static readonly byte[] Reply = MessageDraft.Reply().Write();

    public static IEnumerable<Defect> All(InspectionKeys keys)
    {
        Defect Of(FindingCode code, byte[] request, byte[] reply, params string[] following) => new(
            code.ToString(),
            () => Samples.Inspect(
                new CaptureWriter().Connection(FakeAuthority.Today, (request, reply)).ToPcap(), keys),
            following);

        yield return Of(ContentTypeWrong, Post, CaptureWriter.Reply(Reply, "application/octet-stream"));
        yield return Of(HttpErrorWithMessage, Post, CaptureWriter.Reply(Reply, status: "500 Error"));
        yield return Of(HttpError, Post, CaptureWriter.Reply([.. "no"u8], "text/plain", "404 Not Found"));
        yield return Of(
            Redirected, Post, [.. "HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n"u8]);
        yield return Of(ReplyIsNoMessage, Post, CaptureWriter.Reply([.. "<html>Sign in</html>"u8]));
        yield return Of(ReplyEmpty, Post, CaptureWriter.Reply([]));
        yield return Of(NoReply, Post, []);
        yield return Of(ReplyNotCertRep, Post, CaptureWriter.Reply(Request));
        yield return Of(AddressTooLong, CaptureWriter.Get(Escaped), CaptureWriter.Reply(Reply));
        yield return Of(
            PlusNotEscaped, CaptureWriter.Get($"{Target}&message={WithPlus()}"), CaptureWriter.Reply(Reply),
            nameof(AddressTooLong));
        yield return new(nameof(ReplySlow), () => Samples.Inspect(Slow(), keys));
        yield return new(
            nameof(NotAdvertised), () => Samples.Inspect(Capabilities("AES\nSHA-256\n"), keys),
            nameof(CapabilitiesOld));
        yield return new(nameof(CapabilitiesNone), () => Samples.Inspect(
            new CaptureWriter()
                .Connection(
                    FakeAuthority.Today,
                    (CaptureWriter.Get("/scep?operation=GetCACaps"),
                        CaptureWriter.Reply([.. "no such list"u8], "text/plain")))
                .ToPcap(),
            keys));
        yield return new(nameof(NonceRepeated), () => Samples.Inspect(Repeated(), keys));
    }

    private static byte[] Post => CaptureWriter.Post(Target, Request);

    private static string Escaped => $"{Target}&message={Uri.EscapeDataString(Convert.ToBase64String(Request))}";

    /// <summary>The key of each envelope is random, so a + comes after a few tries.</summary>
    private static string WithPlus()
    {
        while (true)
        {
            var text = Convert.ToBase64String(MessageDraft.Request().Write());
            if (text.Contains('+', StringComparison.Ordinal)) return text;
        }
    }

    private static byte[] Slow()
    {
        var writer = new CaptureWriter().Connection(FakeAuthority.Today, (Post, CaptureWriter.Reply(Reply)));
        for (var at = writer.Frames.Count - 3; at < writer.Frames.Count; at++)
            writer.Frames[at] = writer.Frames[at] with { Time = FakeAuthority.Today.AddSeconds(45) };
        return writer.ToPcap();
    }

    private static byte[] Capabilities(string stated) => new CaptureWriter()
        .Connection(
            FakeAuthority.Today,
            (CaptureWriter.Get("/scep?operation=GetCACaps"),
                CaptureWriter.Reply(System.Text.Encoding.ASCII.GetBytes(stated), "text/plain")),
            (Post, CaptureWriter.Reply(Reply)))
        .ToPcap();

    private static byte[] Repeated()
    {
        var other = MessageDraft.Request().Set(FakeOids.TransactionId, MessageDraft.Printable("0A"));
        var answer = MessageDraft.Reply().Set(FakeOids.TransactionId, MessageDraft.Printable("0A"));
        return new CaptureWriter()
            .Connection(
                FakeAuthority.Today, (Post, CaptureWriter.Reply(Reply)),
                (CaptureWriter.Post(Target, other.Write()), CaptureWriter.Reply(answer.Write())))
            .ToPcap();
    }
}
