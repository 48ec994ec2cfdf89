using System.Globalization;
using Microsoft.Playwright;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Browser;

/// <summary>[Message Inspector] in a browser with script.</summary>
public sealed class InspectorTests
{
    /// <summary>The middle of the fifth byte in the first line, which is where the content type begins.</summary>
    private const string MiddleOfFifthByte =
        """
        dump => {
          const range = document.createRange();
          range.setStart(dump.firstChild, 20);
          range.setEnd(dump.firstChild, 22);
          const box = range.getBoundingClientRect();
          return [box.x + box.width / 2, box.y + box.height / 2];
        }
        """;

    [Fact]
    public async Task The_bytes_of_an_element_follow_the_pointer_and_the_focus_and_the_reverse()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = new Administrator(await chromium.OpenAsync(machine.Address));
        await person.SetUpAsync(machine.SetupCode);
        await person.SetServerAsync(new Uri(machine.Address, PracticeCaEndpoint.Path));
        await person.SeesAsync("The settings were saved.");
        await person.SendRequestAsync("lobby", "192.0.2.7");
        await person.SeesAsync("Certificate registered");
        var request = new Uri(person.Page.Url).Segments[^1];

        await person.Page.GotoAsync($"/workbench/message-inspector?request={request}&exchange=3&part=request");
        var nodes = person.Page.Locator(".asn1 a[data-start]");
        var dump = person.Page.Locator("#bytes pre");
        await dump.ScrollIntoViewIfNeededAsync();
        var middle = await dump.EvaluateAsync<float[]>(MiddleOfFifthByte);
        await person.Page.Mouse.MoveAsync(middle[0], middle[1]);
        await Assertions.Expect(nodes.Nth(1)).ToHaveAttributeAsync("data-pointed", "");
        await Assertions.Expect(person.Page.Locator(".asn1 a[data-pointed]")).ToHaveCountAsync(1);

        await nodes.Nth(1).HoverAsync();
        await Assertions.Expect(dump).ToContainTextAsync(
            $"{await OffsetAsync(nodes.Nth(1))}  06 09");
        await Assertions.Expect(nodes.Nth(1)).ToHaveAttributeAsync("aria-current", "true");

        await nodes.Nth(2).FocusAsync();
        await Assertions.Expect(dump).ToContainTextAsync(
            $"{await OffsetAsync(nodes.Nth(2))}  A0");
        await Assertions.Expect(person.Page.Locator(".asn1 a[aria-current]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_file_is_dropped_in_and_kept()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = new Administrator(await chromium.OpenAsync(machine.Address));
        await person.SetUpAsync(machine.SetupCode);

        await person.Page.GotoAsync("/workbench/message-inspector");
        await person.Page.Locator("#File").SetInputFilesAsync(new FilePayload
        {
            Name = "caps.txt",
            MimeType = "text/plain",
            Buffer = "AES\nPOSTPKIOperation\nSHA-256\nSCEPStandard\n"u8.ToArray(),
        });
        await person.ClickAsync("Inspect");
        await person.SeesAsync("POSTPKIOperation");
        await person.ClickAsync("Keep");
        await person.SeesAsync("The input is kept");

        await person.Page.GotoAsync("/workbench/message-inspector");
        await person.SeesAsync("caps.txt");
    }

    private static async Task<string> OffsetAsync(ILocator node) =>
        int.Parse((await node.GetAttributeAsync("data-start"))!, CultureInfo.InvariantCulture)
            .ToString("X6", CultureInfo.InvariantCulture);
}
