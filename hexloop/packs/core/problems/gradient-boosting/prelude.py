def drive(fit_gbdt, X, y, n_rounds, lr, depth, loss, Z):
    if (depth, loss) == (1, "squared"):
        F = fit_gbdt(X, y, n_rounds, lr)
    else:
        F = fit_gbdt(X, y, n_rounds, lr, depth=depth, loss=loss)
    F(Z[:1])
    return F(Z)
