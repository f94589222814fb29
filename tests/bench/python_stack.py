"""The course's Python stack on the same work; prints JSON. Parts whose modules are missing are left out."""
import json
import sys
import time

RUNS = 11
timings = []


def measure(name, work, warm=2, before=None, way="written"):
    check = float("nan")
    for _ in range(warm):
        if before:
            before()
        check = work()
    runs, cpu = [], []
    for _ in range(RUNS):
        if before:
            before()
        spent = time.process_time()
        start = time.perf_counter()
        check = work()
        runs.append((time.perf_counter() - start) * 1e3)
        cpu.append((time.process_time() - spent) * 1e3)
    timings.append({"name": name, "way": way, "runs": runs, "cpu": cpu, "check": float(check)})


def mulberry32(seed):
    state = seed & 0xFFFFFFFF
    while True:
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        t = state
        t = ((t ^ (t >> 15)) * (t | 1)) & 0xFFFFFFFF
        t = ((t + (((t ^ (t >> 7)) * (t | 61)) & 0xFFFFFFFF)) & 0xFFFFFFFF) ^ t
        yield (t ^ (t >> 14)) / 4294967296.0


def direction(draw):
    while True:
        u, v = 2 * next(draw) - 1, 2 * next(draw) - 1
        q = u * u + v * v
        if 0.01 <= q <= 1:
            return u, v, q


def separable(seed, count):
    draw = mulberry32(seed)
    u, v, q = direction(draw)
    nx, ny, offset = u / q ** 0.5, v / q ** 0.5, 2 * next(draw) - 1
    points, labels = [], []
    while len(points) < count:
        x, y = (2 * next(draw) - 1) * 5, (2 * next(draw) - 1) * 5
        d = nx * x + ny * y + offset
        if abs(d) >= 0.25:
            points.append((x, y))
            labels.append(1 if d > 0 else -1)
    return points, labels


try:
    import numpy as np
except ImportError:
    json.dump({"versions": {}, "timings": []}, sys.stdout)
    sys.exit()

N = 1_000_000
x = np.linspace(-10, 10, N)
H = 1e-5


def poly(t):
    return t ** 3 - 2 * t ** 2 + 1


def packet(t):
    return np.exp(-t ** 2) * np.sin(3 * t)


for name, f in (("polynomial", poly), ("wave packet", packet)):
    measure(f"{name}, 1e6 points", lambda: f(x)[N // 4])
    measure(f"derivative of {name}, 1e6 points", lambda: ((f(x + H) - f(x - H)) / (2 * H))[N // 4])

buf, buf2 = np.empty(N), np.empty(N)


def poly_tuned():
    np.subtract(x, 2.0, out=buf)
    np.multiply(buf, x, out=buf)
    np.multiply(buf, x, out=buf)
    return np.add(buf, 1.0, out=buf)[N // 4]


def packet_tuned():
    np.multiply(x, x, out=buf)
    np.negative(buf, out=buf)
    np.exp(buf, out=buf)
    np.multiply(x, 3.0, out=buf2)
    np.sin(buf2, out=buf2)
    return np.multiply(buf, buf2, out=buf)[N // 4]


measure("polynomial, 1e6 points", poly_tuned, way="tuned")
measure("wave packet, 1e6 points", packet_tuned, way="tuned")

axis5, axis2 = np.linspace(-5, 5, 1000), np.linspace(-2, 2, 1000)
X, Y = np.meshgrid(axis5, axis5)
X2, Y2 = np.meshgrid(axis2, axis2)


def field3():
    u, v = 2 * X, 3 * Y ** 2
    return u.flat[123456] + v.flat[654321]


def field6():
    u = Y2 * np.cos(X2 * Y2) + 2 * X2 * np.exp(Y2)
    v = X2 * np.cos(X2 * Y2) + X2 ** 2 * np.exp(Y2)
    return u.flat[123456] + v.flat[654321]


measure("gradient field of x^2+y^3, 1000x1000", field3)
measure("gradient field of sin(xy)+x^2 e^y, 1000x1000", field6)


axis2_rows = axis2[:, None]


def field6_tuned():
    c, e = np.cos(axis2 * axis2_rows), np.exp(axis2_rows)
    xe = axis2 * e
    u, v = axis2_rows * c + 2 * xe, axis2 * (c + xe)
    return u.flat[123456] + v.flat[654321]


measure("gradient field of sin(xy)+x^2 e^y, 1000x1000", field6_tuned, way="tuned")


def rings(seed, count):
    draw = mulberry32(seed)
    xs, labels = [], []
    for i in range(count):
        u, v, q = direction(draw)
        k = (0.5 if i % 2 else 1.0) / q ** 0.5
        ex = (next(draw) + next(draw) + next(draw) + next(draw) - 2) * 0.15
        ey = (next(draw) + next(draw) + next(draw) + next(draw) - 2) * 0.15
        xs.append((u * k + ex, v * k + ey))
        labels.append(i % 2)
    return np.array(xs).T, np.array(labels, float)[None, :]


def train(kind):
    inputs, targets = rings(7, 1000)
    sizes, draw = (2, 4, 3, 1), mulberry32(1)
    W, b = [], []
    for n_in, n_out in zip(sizes, sizes[1:]):
        limit = (6 / (n_in + n_out)) ** 0.5
        W.append(np.array([[(2 * next(draw) - 1) * limit for _ in range(n_in)] for _ in range(n_out)]))
        b.append(np.zeros((n_out, 1)))

    def forward():
        a, z = [inputs], []
        for k in range(3):
            z.append(W[k] @ a[-1] + b[k])
            if k == 2:
                a.append(1 / (1 + np.exp(-z[-1])))
            else:
                a.append(np.tanh(z[-1]) if kind == "tanh" else np.maximum(z[-1], 0))
        last = z[-1]
        loss = np.mean(np.maximum(last, 0) - last * targets + np.log1p(np.exp(-np.abs(last))))
        return a, z, loss

    for _ in range(1000):
        a, z, _ = forward()
        delta = (a[-1] - targets) / 1000
        for k in (2, 1, 0):
            gW, gb = delta @ a[k].T, delta.sum(axis=1, keepdims=True)
            if k:
                slope = 1 - a[k] ** 2 if kind == "tanh" else z[k - 1] > 0
                delta = (W[k].T @ delta) * slope
            W[k] -= 0.5 * gW
            b[k] -= 0.5 * gb
    return forward()[2]


for kind in ("tanh", "relu"):
    measure(f"{kind} network, 1000 epochs x 1000 points", lambda: train(kind), warm=1)


def running():
    t = np.arange(10_000_000) * 2e-6 - 10.0
    return ((2 * t).cumsum() * 2e-6)[4_999_999]


measure("running sum, 1e7 terms", running)
versions = {"python": sys.version.split()[0], "numpy": np.__version__}

try:
    import sympy as sp

    def symbolic():
        a, c = sp.symbols("x y")
        p, q, r, s, t, u = sp.symbols("p q r s t u")
        sp.diff(a ** 3 - 2 * a ** 2 + 1, a)
        sp.diff(sp.exp(-a ** 2) * sp.sin(3 * a), a)
        sp.Matrix([2 * a * c, a ** 2 * c]).jacobian([a, c])
        pairs = ((p, q), (r, s), (t, u))
        rows = [1 / (1 + sp.exp(-(m * a + n * c))) for m, n in pairs]
        return sp.Matrix(rows).jacobian([a, c]).shape[0]

    clear = sp.core.cache.clear_cache
    measure("symbolic derivatives and Jacobians, simplified", symbolic, before=clear)
    versions["sympy"] = sp.__version__
except ImportError:
    pass

sets = {3: ([(0, 0), (1, 2), (2, 1)], [-1, 1, 1])}
for count in (20, 100, 1000, 10000):
    sets[count] = separable(101, count)

try:
    from scipy.optimize import minimize
    import scipy

    for count, (points, labels) in sets.items():
        A = np.array(labels, float)[:, None] * np.c_[np.array(points, float), np.ones(count)]
        measure(
            f"support vector machine, {count} points",
            lambda: minimize(
                lambda w: w[0] ** 2 + w[1] ** 2,
                [0.0, 0.0, 0.0],
                jac=lambda w: np.array([2 * w[0], 2 * w[1], 0.0]),
                method="SLSQP",
                constraints=[{"type": "ineq", "fun": lambda w: A @ w - 1, "jac": lambda w: A}],
            ).x[0],
        )
    versions["scipy"] = scipy.__version__
except ImportError:
    pass

try:
    from sklearn.svm import SVC
    import sklearn

    for count, (points, labels) in sets.items():
        P, L = np.array(points, float), np.array(labels)
        measure(
            f"support vector machine, {count} points",
            lambda: SVC(kernel="linear", C=1e6).fit(P, L).coef_[0, 0],
            way="scikit-learn",
        )
    versions["scikit-learn"] = sklearn.__version__
except ImportError:
    pass

json.dump({"versions": versions, "timings": timings}, sys.stdout)
