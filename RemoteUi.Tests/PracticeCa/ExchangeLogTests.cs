using Microsoft.Extensions.Time.Testing;
using RemoteUi.PracticeCa.Exchanges;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class ExchangeLogTests
{
    private readonly ExchangeLog log = new(new FakeTimeProvider(At.Utc("2026-05-04T10:00:00")));

    [Fact]
    public void The_newest_is_first_and_has_what_was_sent_and_when()
    {
        Add([1], [2]);
        Add([3], [4, 5]);

        var newest = log.All[0];
        Assert.Equal([2, 1], log.All.Select(exchange => exchange.Number));
        Assert.Equal([3], newest.Request);
        Assert.Equal([4, 5], newest.Reply.Body);
        Assert.Equal(
            ("192.0.2.7", "POST", "/scep", "PKIOperation", At.Utc("2026-05-04T10:00:00")),
            (newest.Caller, newest.Method, newest.Address, newest.Operation, newest.At));
    }

    [Fact]
    public void The_last_200_are_kept()
    {
        for (var number = 1; number <= ExchangeLog.Max + 1; number++) Add([1], [2]);

        Assert.Equal(ExchangeLog.Max, log.All.Count);
        Assert.Null(log.Find(1));
        Assert.Equal(2, log.Find(2)!.Number);
    }

    [Theory]
    [InlineData(ExchangeLog.MaxBytes, ExchangeLog.MaxBytes)]
    [InlineData(ExchangeLog.MaxBytes + 1, 0)]
    public void A_message_over_64_KiB_is_not_kept_but_its_size_is(int size, int kept)
    {
        Add(new byte[size], new byte[size]);

        var exchange = log.Find(1)!;
        Assert.Equal((kept, kept), (exchange.Request.Length, exchange.Reply.Body.Length));
        Assert.Equal((size, size), exchange.Sizes);
    }

    [Fact]
    public void All_together_has_a_limit()
    {
        const int Fitting = ExchangeLog.MaxTotalBytes / (2 * ExchangeLog.MaxBytes);
        for (var number = 0; number < Fitting + 3; number++)
            Add(new byte[ExchangeLog.MaxBytes], new byte[ExchangeLog.MaxBytes]);

        Assert.Equal(Fitting, log.All.Count);
    }

    [Fact]
    public void An_endless_text_is_cut()
    {
        log.Add("", "GET", new string('a', 5_000), new string('b', 5_000), [], new(400, "text/plain", []));

        Assert.Equal((200, 200), (log.Find(1)!.Address.Length, log.Find(1)!.Operation.Length));
    }

    private void Add(byte[] request, byte[] reply) => log.Add(
        "192.0.2.7", "POST", "/scep", "PKIOperation", request, new PracticeCaReply(200, "application/x", reply));
}
