using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.SettingsFiles;
using Samples = RemoteUi.Tests.Enrollment.Samples;

namespace RemoteUi.Tests.SettingsFiles;

public class ImportTicketTests
{
    private static readonly MachineSettings Current = Samples.Settings;

    private readonly FakeTimeProvider clock = new(ARequest.Noon);
    private readonly ImportTicket tickets;

    public ImportTicketTests() => tickets = new(new EphemeralDataProtectionProvider(), clock);

    [Theory, InlineData(-1, true), InlineData(0, false), InlineData(1, false)]
    public void A_preview_can_be_confirmed_for_15_minutes(int seconds, bool isValid)
    {
        var ticket = tickets.Write([1, 2, 3], Current, "root");
        clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(seconds));

        Assert.Equal(isValid, tickets.Read(ticket, Current, "root") is var (content, isCurrent)
            && isCurrent && content.SequenceEqual(new byte[] { 1, 2, 3 }));
        Assert.Equal(isValid, tickets.Read(ticket, Current, "root") is not null);
    }

    [Fact]
    public void It_belongs_to_the_user_who_got_it() =>
        Assert.Null(tickets.Read(tickets.Write([1], Current, "root"), Current, "other"));

    [Fact]
    public void Settings_that_have_changed_since_are_noticed()
    {
        var changed = Current with { AutoRequest = Samples.Daily };
        Assert.False(tickets.Read(tickets.Write([1], Current, "root"), changed, "root")!.Value.IsCurrent);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("AAAA"), InlineData("not base64")]
    public void What_is_no_ticket_is_refused(string? ticket) => Assert.Null(tickets.Read(ticket, Current, "root"));
}
