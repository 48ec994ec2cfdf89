using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Storage;

/// <summary>The messages that are stored beside the rows of requests.</summary>
public sealed class RequestMessagesTests : IAsyncLifetime
{
    private TestMachine machine = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IIssuanceRequestStore Requests => machine.Get<IIssuanceRequestStore>();

    private IRequestMessages Messages => machine.Get<IRequestMessages>();

    public async ValueTask InitializeAsync() => machine = await TestMachine.PrepareAsync();

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public async Task Messages_are_stored_once_and_found_by_the_number_of_their_exchange()
    {
        var request = await AddAsync();
        request.AddToReport(Part([1, 2], [3]));
        await Requests.SaveAsync(request, Token);
        await Requests.SaveAsync(request, Token);

        var loaded = (await Requests.FindAsync(request.Id, Token))!;
        loaded.AddToReport(Part([4]));
        await Requests.SaveAsync(loaded, Token);

        var found = await Messages.FindAsync(request.Id, Token);
        Assert.Equal([1, 2, 3], found.Keys.Order());
        Assert.Equal([1, 2], found[1].Request);
        Assert.Equal([4], found[3].Request);
        Assert.Null(found[3].Reply);
    }

    [Fact]
    public async Task A_list_of_requests_has_no_messages()
    {
        var request = await AddAsync();
        request.AddToReport(Part([1]));
        await Requests.SaveAsync(request, Token);

        var exchange = Assert.Single(Assert.Single(await Requests.ListAsync(Token)).Report.Exchanges);
        Assert.Equal(1, exchange.KeptBytes);
        Assert.Null(exchange.Messages);
    }

    [Fact]
    public async Task What_the_report_gives_up_is_deleted()
    {
        var request = await AddAsync();
        for (var i = 0; i < 9; i++)
        {
            request.AddToReport(Part(new byte[60 * 1024]));
            await Requests.SaveAsync(request, Token);
        }

        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], (await Messages.FindAsync(request.Id, Token)).Keys.Order());
    }

    [Fact]
    public async Task Messages_are_deleted_with_their_request()
    {
        var request = await AddAsync();
        request.AddToReport(Part([1]));
        await Requests.SaveAsync(request, Token);

        await Requests.RemoveAsync(request.Id, Token);

        Assert.Empty(await Messages.FindAsync(request.Id, Token));
    }

    [Fact]
    public async Task Messages_are_deleted_with_the_request_that_a_new_one_displaces()
    {
        var oldest = await AddAsync();
        oldest.AddToReport(Part([1]));
        await Requests.SaveAsync(oldest, Token);
        for (var i = 1; i <= 20; i++) await Requests.AddAsync(Samples.Request(Samples.Noon.AddMinutes(i)), Token);

        Assert.Null(await Requests.FindAsync(oldest.Id, Token));
        Assert.Empty(await Messages.FindAsync(oldest.Id, Token));
    }

    private async Task<IssuanceRequest> AddAsync()
    {
        var request = Samples.Request(Samples.Noon);
        await Requests.AddAsync(request, Token);
        return request;
    }

    private static EnrollmentReport Part(params byte[][] requests) => new()
    {
        Exchanges = [
            .. requests.Select(bytes =>
                new ReportedExchange(
                    "PKCSReq", "POST", Samples.Noon, TimeSpan.Zero, 200, bytes.Length, 0, null, "SUCCESS")
                {
                    KeptBytes = bytes.Length,
                    Messages = new(bytes, null),
                }),
        ],
    };
}
