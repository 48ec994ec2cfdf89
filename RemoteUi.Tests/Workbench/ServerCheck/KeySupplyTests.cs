using RemoteUi.Core.Keys;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Tests.Workbench.ServerCheck;

public class KeySupplyTests
{
    private readonly List<KeyLength> made = [];

    [Fact]
    public void Keys_are_given_out_in_the_order_in_which_they_were_made()
    {
        var keys = KeyStock.Start();
        var same = KeyStock.Start();
        var supply = new KeySupply(keys, KeyLength.Rsa2048, TestContext.Current.CancellationToken);
        supply.Prepare(KeyLength.Rsa2048, 2);

        for (var number = 0; number < 5; number++)
            Assert.Same(same(KeyLength.Rsa2048), supply.Take(KeyLength.Rsa2048));
    }

    [Fact]
    public void A_key_of_a_length_that_is_not_in_stock_is_made_at_once()
    {
        var supply = new KeySupply(Make, KeyLength.Rsa2048, TestContext.Current.CancellationToken);

        Assert.Same(KeyStock.Old, supply.Take(KeyLength.Rsa4096));
        Assert.Equal([KeyLength.Rsa4096], made);
    }

    [Fact]
    public void After_the_end_no_key_is_made()
    {
        var supply = new KeySupply(Make, KeyLength.Rsa2048, new CancellationToken(canceled: true));
        supply.Prepare(KeyLength.Rsa2048, 3);

        Assert.ThrowsAny<OperationCanceledException>(() => supply.Take(KeyLength.Rsa2048));
        Assert.Empty(made);
    }

    private PrivateKey Make(KeyLength length)
    {
        made.Add(length);
        return KeyStock.Old;
    }
}
