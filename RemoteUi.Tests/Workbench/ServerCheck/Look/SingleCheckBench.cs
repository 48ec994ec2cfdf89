using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Scep.Transport;
using RemoteUi.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Running;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Tests.Workbench.ServerCheck.Look;

/// <summary>Runs single checks against a fake CA, or over any connections.</summary>
internal sealed class SingleCheckBench : IDisposable
{
    private readonly HttpMessageInvoker http;
    private readonly CheckSession session;
    private int keys;

    public SingleCheckBench(
        FakeAuthority authority, Func<HttpRequestMessage, byte[], HttpDraft?>? instead = null,
        ScepServer? server = null, TimeSpan? ahead = default, bool sendsDate = true)
        : this(
            time => new AuthorityHandler(authority, time, instead)
            {
                Ahead = sendsDate ? ahead ?? TimeSpan.Zero : null,
            },
            server ?? Server("http://scep.example/scep"), FakeAuthority.Today, new TestTransport())
    {
    }

    public SingleCheckBench(
        Func<TimeProvider, HttpMessageHandler> handler, ScepServer server, DateTimeOffset now, IOwnCaCertificates own)
    {
        // The pause between messages passes by itself.
        var time = new FakeTimeProvider(now) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(25) };
        var log = new ExchangeLog();
        http = new(new RecordingHandler(handler(time), log, time));
        var client = new ScepClient(new HttpScepTransport(http, time), time, NullLogger<ScepClient>.Instance);
        var order = new CheckOrder(server, CheckLevel.Probe) { IsResponsible = true };
        session = new(order, client, http, _ => TestKeys.Spare(keys++), time)
        {
            Statements = new(order, http, log, time),
            Trust = new(own),
        };
    }

    public static ScepServer Server(string address, string? identifier = null, string? fingerprint = null) =>
        new(new Uri(address), TimeSpan.FromSeconds(30), identifier, fingerprint);

    public async Task<CheckOutcome> RunAsync(string id)
    {
        var check = CheckCatalog.All.Single(one => one.Id == id);
        session.Current = check;
        try
        {
            var outcome = await check.RunAsync(session, TestContext.Current.CancellationToken);
            Assert.True(
                outcome.Word == "Pass" || check.Words.Contains(outcome.Word)
                    || CommonOutcomes.Words.Contains(outcome.Word),
                outcome.Word);
            return outcome;
        }
        catch (CheckEndedException ended)
        {
            return ended.Outcome;
        }
    }

    public int Issued => session.Footprint.Entries.Count;

    public void Dispose() => http.Dispose();
}
