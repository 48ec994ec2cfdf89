using System.Text.Json;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Inspections;

/// <summary>
/// A machine with a signed-in administrator and a request with a challenge password to its practice CA.
/// </summary>
public sealed class InspectorMachine : IAsyncLifetime
{
    public const string Challenge = "xyzzy-4711-plugh";

    public const string Page = "/workbench/message-inspector";

    private NoScriptAdministrator person = null!;

    public TestMachine Machine { get; private set; } = null!;

    public TemporaryFolder Folder { get; } = new();

    public PlainBrowser Browser => person.Browser;

    internal IssuanceRequest Request { get; private set; } = null!;

    /// <summary>The request as it went over the wire, encrypted to the practice CA.</summary>
    public byte[] PkcsReq { get; private set; } = [];

    public byte[] CertRep { get; private set; } = [];

    /// <summary>The evidence file of the request.</summary>
    public byte[] Evidence { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Machine = await TestMachine.StartAsync(Folder);
        person = await NoScriptAdministrator.SetUpAsync(Machine);
        await person.SetServerAsync(new Uri(Machine.Address, "/practice-ca/scep"));
        await person.SendRequestAsync("lobby", "192.0.2.7", Challenge);
        await person.WaitForStatusAsync("Successful");
        Request = (await Machine.Get<IIssuanceRequestStore>().ListAsync(default))[0];
        Evidence = await Browser.DownloadAsync($"/requests/{Request.Id}/evidence.json");
        var sent = JsonDocument.Parse(Evidence).RootElement.GetProperty("exchanges").EnumerateArray()
            .Single(exchange => exchange.GetProperty("operation").GetString() == "PKCSReq");
        PkcsReq = sent.GetProperty("request").GetBytesFromBase64();
        CertRep = sent.GetProperty("reply").GetBytesFromBase64();
    }

    /// <summary>Drops a file in.</summary>
    public async Task DropAsync(byte[] file)
    {
        await Browser.GoAsync(Page);
        Browser.Attach(file);
        await Browser.PressAsync("Inspect");
    }

    /// <summary>Pastes a text.</summary>
    public async Task PasteAsync(string text)
    {
        await Browser.GoAsync(Page);
        Browser.FillById("Text", text);
        await Browser.PressAsync("Inspect");
    }

    public async ValueTask DisposeAsync()
    {
        person.Dispose();
        await Machine.DisposeAsync();
        Folder.Dispose();
    }
}
