using RemoteUi.Core;

namespace RemoteUi.Tests;

public class SecretTests
{
    [Fact]
    public void A_secret_prints_as_stars() => Assert.Equal("***", $"{new Secret("hunter2")}");

    [Fact]
    public void Nothing_typed_is_no_secret() => Assert.Null(Secret.FromTyped(""));
}
