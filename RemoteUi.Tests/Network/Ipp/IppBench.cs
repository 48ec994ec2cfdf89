using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Network.Ipp;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Tests.Network.Ipp;

/// <summary>A printer that is asked directly, without HTTP.</summary>
internal sealed class IppBench
{
    private readonly IppPrinter printer;

    public IppBench()
    {
        Jobs = new(Clock);
        var description = new PrinterDescription(
            new() { Name = "Front desk", Location = "Lobby", Model = "MFP 1" }, Jobs, Clock);
        printer = new(
            new JobOperations(Jobs, description, NullLogger<JobOperations>.Instance), description,
            NullLogger<IppPrinter>.Instance);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public PrintJobs Jobs { get; }

    public Task<IppMessage> AskAsync(IppMessage request, string document = "") =>
        AskAsync(new MemoryStream([.. IppWriter.Write(request), .. System.Text.Encoding.ASCII.GetBytes(document)]));

    public async Task<IppMessage> AskAsync(Stream body, CancellationToken cancellationToken = default)
    {
        await using (body)
            return IppReader.Read(
                Assert.IsType<byte[]>(await printer.AnswerAsync(body, IppSamples.Addresses, cancellationToken)));
    }

    /// <summary>Prints a document and returns the status.</summary>
    public async Task<IppStatus> PrintAsync(string user, string name, string document = "text") => StatusOf(
        await AskAsync(
            IppSamples.Request(
                IppOperation.PrintJob, IppSamples.User(user), new IppAttribute("job-name", IppValue.Name(name))),
            document));

    public static IppStatus StatusOf(IppMessage response) => (IppStatus)response.Header.Code;

    /// <summary>Returns the words of a response.</summary>
    public static string? WordsOf(IppMessage response) =>
        (response.Find(IppGroupTag.Operation)!.Find("status-message")?.Values[0] as IppText)?.Content;
}
